package cn.opendata.approval.tasklist;

import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTasks;

import org.springframework.stereotype.Component;

/**
 * Who may hand a task over, and to whom.
 */
@Component
class HandOver {

	private final Organizations organizations;

	private final ReviewTasks tasks;

	HandOver(Organizations organizations, ReviewTasks tasks) {
		this.organizations = organizations;
		this.tasks = tasks;
	}

	/** Anyone of the group while nobody has it, then who has it in hand, and the head. */
	boolean allowed(Actor actor, ReviewTask task) {
		return task.assignee().map(actor::is).orElse(true) || isHead(actor, task);
	}

	boolean isHead(Actor actor, ReviewTask task) {
		return this.organizations.holders(task.department(), Role.HEAD).stream().map(Person::id).anyMatch(actor::is);
	}

	/** Those who may get it. */
	List<Person> colleagues(ReviewTask task) {
		return this.tasks.workers(task)
			.stream()
			.filter((person) -> task.assignee().filter(person.id()::equals).isEmpty())
			.toList();
	}

	/** Name of who has it in hand, empty for nobody. */
	String inCharge(ReviewTask task) {
		return task.assignee().flatMap(this.organizations::person).map(Person::name).orElse("");
	}

}
