package cn.opendata.approval.process.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.BindingAct;
import cn.opendata.approval.process.ReviewSteps;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.process.form.FormView;
import cn.opendata.approval.process.form.Forms;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;
import org.camunda.bpm.engine.TaskService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of the engine, worked by people of the department and role they wait for.
 */
@Service
@Transactional
class EngineReviewTasks implements ReviewTasks {

	private final TaskService tasks;

	private final OpenTasks open;

	private final NamedPeople people;

	private final Organizations organizations;

	private final Completion completion;

	private final ReviewSteps steps;

	private final Forms forms;

	private final Acting acting;

	EngineReviewTasks(TaskService tasks, OpenTasks open, NamedPeople people, Organizations organizations,
			Completion completion, ReviewSteps steps, Forms forms, Acting acting) {
		this.tasks = tasks;
		this.open = open;
		this.people = people;
		this.organizations = organizations;
		this.completion = completion;
		this.steps = steps;
		this.forms = forms;
		this.acting = acting;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<ReviewTask> task(TaskId id) {
		return this.open.task(id);
	}

	@Override
	@Transactional(readOnly = true)
	public List<ReviewTask> open(RequestId request) {
		return this.open.of(request);
	}

	@Override
	@Transactional(readOnly = true)
	public List<Person> workers(ReviewTask task) {
		return this.people.workers(task.form(), task.department(), task.role());
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayWork(Actor actor, ReviewTask task) {
		return actor.id().filter((person) -> this.people.works(person, task)).isPresent();
	}

	@Override
	public void claim(TaskId id, Actor actor) {
		ReviewTask task = workable(id, actor);
		if (task.assignee().isEmpty()) {
			this.acting.as(actor, "", () -> this.tasks.claim(id.value(), person(actor).value()));
		}
		else if (!actor.is(task.assignee().get())) {
			throw this.open.inHand(task);
		}
	}

	@Override
	public void release(TaskId id, Actor actor) {
		ReviewTask task = workable(id, actor);
		requireOwnOrHead(actor, task);
		this.acting.as(actor, "", () -> this.tasks.setAssignee(id.value(), null));
	}

	@Override
	public void assign(TaskId id, Actor actor, PersonId to, String note) {
		ReviewTask task = this.open.required(id);
		if (!holds(person(actor), task, Role.HEAD)) {
			requireMayWork(actor, task);
			requireOwnOrHead(actor, task);
		}
		if (!this.people.works(to, task)) {
			throw Refused.invalid("to", "process.error.colleague");
		}
		this.acting.as(actor, (note != null) ? note.strip() : "", () -> this.tasks.setAssignee(id.value(), to.value()));
	}

	@Override
	@Transactional(readOnly = true)
	public FormView form(TaskId id, Actor actor, Map<String, List<String>> typed) {
		ReviewTask task = workable(id, actor);
		return this.forms.view(task.form(), this.steps.data(task.form(), task.request(), actor.locale()), typed,
				actor.locale());
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<BindingAct> check(TaskId id, Actor actor, Map<String, List<String>> values) {
		ReviewTask task = own(id, actor);
		return this.steps.binding(task.form(), task.request(), actor, checked(task, actor, values));
	}

	@Override
	public String complete(TaskId id, Actor actor, Map<String, List<String>> values) {
		ReviewTask task = own(id, actor);
		return this.completion.complete(task, actor, checked(task, actor, values));
	}

	/** The task for its completion: nobody else has it in hand. */
	private ReviewTask own(TaskId id, Actor actor) {
		ReviewTask task = workable(id, actor);
		if (task.assignee().filter((person) -> !actor.is(person)).isPresent()) {
			throw this.open.inHand(task);
		}
		return task;
	}

	private Map<String, Object> checked(ReviewTask task, Actor actor, Map<String, List<String>> values) {
		Map<String, Object> data = this.steps.data(task.form(), task.request(), actor.locale());
		return this.forms.check(task.form(), data, values);
	}

	private ReviewTask workable(TaskId id, Actor actor) {
		ReviewTask task = this.open.required(id);
		requireMayWork(actor, task);
		return task;
	}

	private void requireMayWork(Actor actor, ReviewTask task) {
		if (!mayWork(actor, task)) {
			throw Refused.forbidden("process.error.not-yours");
		}
	}

	private void requireOwnOrHead(Actor actor, ReviewTask task) {
		if (task.assignee().filter((person) -> !actor.is(person)).isPresent()
				&& !holds(person(actor), task, Role.HEAD)) {
			throw this.open.inHand(task);
		}
	}

	private boolean holds(PersonId person, ReviewTask task, Role role) {
		return this.organizations.holders(task.department(), role).stream().map(Person::id).anyMatch(person::equals);
	}

	private static PersonId person(Actor actor) {
		return actor.id().orElseThrow(() -> Refused.forbidden("process.error.not-yours"));
	}

}
