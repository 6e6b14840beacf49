package cn.opendata.approval.process;

import java.util.List;

import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.supervision.InCharge;

import org.springframework.stereotype.Component;

/**
 * Who has a case in hand, by its open tasks.
 */
@Component
class HoldersOfTasks implements InCharge {

	private final ReviewTasks tasks;

	private final Organizations organizations;

	HoldersOfTasks(ReviewTasks tasks, Organizations organizations) {
		this.tasks = tasks;
		this.organizations = organizations;
	}

	@Override
	public List<Person> of(CaseFile file) {
		List<ReviewTask> open = this.tasks.open(file.id());
		if (open.isEmpty()) {
			return file.department()
				.map((department) -> this.organizations.holders(department, Role.HANDLER))
				.orElse(List.of());
		}
		List<Person> assignees = open.stream()
			.flatMap((task) -> task.assignee().stream())
			.flatMap((id) -> this.organizations.person(id).stream())
			.toList();
		return !assignees.isEmpty() ? assignees
				: open.stream()
					.flatMap((task) -> this.organizations.holders(task.department(), task.role()).stream())
					.distinct()
					.toList();
	}

}
