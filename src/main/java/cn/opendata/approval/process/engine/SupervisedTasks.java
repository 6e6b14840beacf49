package cn.opendata.approval.process.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.Reassignment;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.TaskReassigned;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.TaskId;
import cn.opendata.approval.shared.Violation;
import org.camunda.bpm.engine.TaskService;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link Reassignment}.
 */
@Service
@Transactional
class SupervisedTasks implements Reassignment {

	private static final String NONE = "NONE";

	private final TaskService tasks;

	private final OpenTasks open;

	private final NamedPeople people;

	private final Organizations organizations;

	private final Permissions permissions;

	private final Acting acting;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SupervisedTasks(TaskService tasks, OpenTasks open, NamedPeople people, Organizations organizations,
			Permissions permissions, Acting acting, ApplicationEventPublisher events, Clock clock) {
		this.tasks = tasks;
		this.open = open;
		this.people = people;
		this.organizations = organizations;
		this.permissions = permissions;
		this.acting = acting;
		this.events = events;
		this.clock = clock;
	}

	/** The tasks of supervisors themselves are handed over among them. */
	@Override
	@Transactional(readOnly = true)
	public boolean allowed(Actor actor, ReviewTask task) {
		return task.role() != Role.SUPERVISOR
				&& this.permissions.allows(EnumSet.of(Role.SUPERVISOR), Kind.SUPERVISE.resource(), NONE, "reassign")
				&& actor.id().filter((person) -> supervises(person, task)).isPresent();
	}

	private boolean supervises(PersonId person, ReviewTask task) {
		return this.organizations.duties(person)
			.stream()
			.filter((duty) -> duty.role() == Role.SUPERVISOR)
			.anyMatch((duty) -> this.organizations.supervises(duty.department(), task.department()));
	}

	@Override
	public void reassign(TaskId id, Actor actor, PersonId to, String note) {
		ReviewTask task = this.open.required(id);
		if (!allowed(actor, task)) {
			throw Refused.forbidden("process.error.not-yours");
		}
		String words = (note != null) ? note.strip() : "";
		List<Violation> faults = new ArrayList<>();
		if (!this.people.works(to, task) || task.assignee().filter(to::equals).isPresent()) {
			faults.add(Violation.of("to", "process.error.colleague"));
		}
		if (words.length() < 5 || words.length() > 500) {
			faults.add(Violation.of("note", "process.error.reassign.note", 5, 500));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		this.acting.as(actor, words, () -> this.tasks.setAssignee(id.value(), to.value()));
		ReviewTask after = new ReviewTask(task.id(), task.request(), task.form(), task.department(), task.role(),
				Optional.of(to), task.createdAt());
		task.assignee()
			.ifPresent((from) -> this.events
				.publishEvent(new TaskReassigned(after, from, actor.id().orElseThrow(), words, this.clock.instant())));
	}

}
