package cn.opendata.approval.process.engine;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import cn.opendata.approval.delivery.Deliveries;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTaskEvent;
import cn.opendata.approval.process.ReviewTaskEvent.Type;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the house what happens to tasks, in the engine's transaction, and lets none be
 * completed whose act was not done on the case: whichever way completion comes.
 */
@Component
class TaskBridge {

	/** The task that comes up in this thread with a name on it. */
	private final ThreadLocal<String> named = new ThreadLocal<>();

	private final Reviews reviews;

	private final Deliveries deliveries;

	private final NamedPeople people;

	private final CaseFiles files;

	private final CaseState state;

	private final Acting acting;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TaskBridge(Reviews reviews, Deliveries deliveries, NamedPeople people, CaseFiles files, CaseState state,
			Acting acting, ApplicationEventPublisher events, Clock clock) {
		this.reviews = reviews;
		this.deliveries = deliveries;
		this.people = people;
		this.files = files;
		this.state = state;
		this.acting = acting;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void on(DelegateTask task) {
		switch (task.getEventName()) {
			case TaskListener.EVENTNAME_CREATE -> {
				RequestId request = request(task);
				name(task, request);
				publish(Type.CREATED, task, request);
			}
			case TaskListener.EVENTNAME_ASSIGNMENT -> {
				if (!task.getId().equals(this.named.get())) {
					publish((task.getAssignee() != null) ? Type.ASSIGNED : Type.RELEASED, task, request(task));
				}
				this.named.remove();
			}
			case TaskListener.EVENTNAME_COMPLETE -> {
				RequestId request = request(task);
				requireActDone(task, request);
				this.state.copy(request, task);
				publish(Type.COMPLETED, task, request);
			}
			case TaskListener.EVENTNAME_DELETE -> publish(Type.CANCELLED, task, request(task));
			default -> {
				// other changes of a task concern nobody outside the engine
			}
		}
	}

	/** A task that comes up is told once, also when it is somebody's by name. */
	private void name(DelegateTask task, RequestId request) {
		ReviewerGroup group = group(task);
		this.people.of(form(task), request, new DepartmentId(group.department()), Role.valueOf(group.role()))
			.ifPresent((person) -> {
				this.named.set(task.getId());
				task.setAssignee(person.value());
			});
	}

	/** After a transfer the same step is awaited again, in another department. */
	private void requireActDone(DelegateTask task, RequestId request) {
		boolean awaited = this.reviews.awaits(request, form(task)) || this.deliveries.awaits(request, form(task));
		boolean moved = form(task).equals("examine-application") && this.files.get(request)
			.department()
			.filter((department) -> !department.value().equals(group(task).department()))
			.isPresent();
		if (awaited && !moved) {
			throw Refused.conflict("process.error.act-missing");
		}
	}

	private void publish(Type type, DelegateTask task, RequestId request) {
		ReviewerGroup group = group(task);
		ReviewTask review = new ReviewTask(new TaskId(task.getId()), request, form(task),
				new DepartmentId(group.department()), Role.valueOf(group.role()),
				Optional.ofNullable(task.getAssignee()).map(PersonId::new), task.getCreateTime().toInstant());
		this.events.publishEvent(new ReviewTaskEvent(type, review,
				(type == Type.CREATED || type == Type.CANCELLED) ? Optional.empty() : this.acting.who(),
				this.clock.instant(), this.acting.note()));
	}

	private static ReviewerGroup group(DelegateTask task) {
		return task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.map(ReviewerGroup::of)
			.findFirst()
			.orElseThrow();
	}

	private RequestId request(DelegateTask task) {
		return this.state.request(task.getExecution());
	}

	private static String form(DelegateTask task) {
		return ((UserTask) task.getBpmnModelElementInstance()).getCamundaFormKey();
	}

}
