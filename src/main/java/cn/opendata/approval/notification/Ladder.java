package cn.opendata.approval.notification;

import java.util.List;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.shared.DepartmentId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who stands on which rung of the escalation ladder (rules §6).
 */
@Component
class Ladder {

	private final Organizations organizations;

	private final ObjectProvider<ReviewTasks> tasks;

	Ladder(Organizations organizations, ObjectProvider<ReviewTasks> tasks) {
		this.organizations = organizations;
		this.tasks = tasks;
	}

	/**
	 * Who has the case in hand: those who took its open tasks, else those who may take
	 * them, else the handlers.
	 */
	List<Person> inCharge(CaseFile file, DepartmentId department) {
		List<ReviewTask> open = this.tasks.stream().flatMap((door) -> door.open(file.id()).stream()).toList();
		if (open.isEmpty()) {
			return this.organizations.holders(department, Role.HANDLER);
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

	List<Person> heads(DepartmentId department) {
		return this.organizations.holders(department, Role.HEAD);
	}

	/** The supervisors of the department's own level; of the next one that has any. */
	List<Person> supervisors(DepartmentId department) {
		return this.organizations.department(department)
			.map((one) -> firstWithSupervisors(one, one.level().ordinal()))
			.orElse(List.of());
	}

	/** The supervisors of the level above; at the top, the top's own. */
	List<Person> supervisorsAbove(DepartmentId department) {
		return this.organizations.department(department)
			.map((one) -> firstWithSupervisors(one, Math.max(one.level().ordinal() - 1, 0)))
			.orElse(List.of());
	}

	private List<Person> firstWithSupervisors(Department department, int from) {
		return Stream.iterate(from, (level) -> level >= 0, (level) -> level - 1)
			.map((level) -> of(department, Level.values()[level]))
			.filter((people) -> !people.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private List<Person> of(Department department, Level level) {
		return this.organizations.departments()
			.stream()
			.filter((one) -> one.level() == level && this.organizations.supervises(one.id(), department.id()))
			.flatMap((one) -> this.organizations.holders(one.id(), Role.SUPERVISOR).stream())
			.distinct()
			.toList();
	}

}
