package cn.opendata.approval.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CasePanel;

import org.springframework.stereotype.Component;

/**
 * For supervisors, on the page of a case: who has its open tasks in hand, and the form
 * that hands one to somebody else.
 */
@Component
class ReassignPanel implements CasePanel {

	private final ReviewTasks tasks;

	private final Reassignment reassignment;

	private final Organizations organizations;

	ReassignPanel(ReviewTasks tasks, Reassignment reassignment, Organizations organizations) {
		this.tasks = tasks;
		this.reassignment = reassignment;
		this.organizations = organizations;
	}

	@Override
	public int order() {
		return 130;
	}

	@Override
	public String fragment() {
		return "process/reassign :: panel";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, CaseFile file) {
		if (!actor.has(Role.SUPERVISOR)) {
			return Optional.empty();
		}
		List<Stuck> stuck = this.tasks.open(file.id())
			.stream()
			.filter((task) -> this.reassignment.allowed(actor, task))
			.map(this::stuck)
			.toList();
		return stuck.isEmpty() ? Optional.empty() : Optional.of(Map.of("number", file.number(), "tasks", stuck));
	}

	private Stuck stuck(ReviewTask task) {
		String holder = task.assignee().flatMap(this.organizations::person).map(Person::name).orElse("");
		return new Stuck(task, holder,
				this.tasks.workers(task)
					.stream()
					.filter((person) -> task.assignee().filter(person.id()::equals).isEmpty())
					.toList());
	}

	/**
	 * A task.
	 *
	 * @param task the task
	 * @param holder name of who has it in hand, empty for nobody
	 * @param others who may get it
	 */
	record Stuck(ReviewTask task, String holder, List<Person> others) {
	}

}
