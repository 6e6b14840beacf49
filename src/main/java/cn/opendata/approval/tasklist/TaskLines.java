package cn.opendata.approval.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.calendar.ClockChips;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.shared.PersonId;

import org.springframework.stereotype.Component;

/**
 * Makes rows readable: chips and names.
 */
@Component
class TaskLines {

	private final ClockChips chips;

	private final Organizations organizations;

	TaskLines(ClockChips chips, Organizations organizations) {
		this.chips = chips;
		this.organizations = organizations;
	}

	List<TaskLine> of(List<TaskRow> rows) {
		Map<PersonId, String> names = new HashMap<>();
		return rows.stream()
			.map((row) -> new TaskLine(row, this.chips.of(row.dueDate(), row.paused()),
					row.assignee().map((person) -> names.computeIfAbsent(person, this::name)).orElse("")))
			.toList();
	}

	String name(PersonId person) {
		return this.organizations.person(person).map(Person::name).orElse(person.value());
	}

}
