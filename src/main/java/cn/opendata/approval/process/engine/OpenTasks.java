package cn.opendata.approval.process.engine;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;
import cn.opendata.approval.shared.Times;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * The engine's open tasks as the house reads them, and what became of those that are
 * gone.
 */
@Component
class OpenTasks {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final HistoryService history;

	private final Organizations organizations;

	private final CaseState state;

	OpenTasks(TaskService tasks, RuntimeService runtime, HistoryService history, Organizations organizations,
			CaseState state) {
		this.state = state;
		this.tasks = tasks;
		this.runtime = runtime;
		this.history = history;
		this.organizations = organizations;
	}

	Optional<ReviewTask> task(TaskId id) {
		return Optional.ofNullable(this.tasks.createTaskQuery().taskId(id.value()).initializeFormKeys().singleResult())
			.map((task) -> read(task, request(task)));
	}

	List<ReviewTask> of(RequestId request) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(this.state.key(request))
			.initializeFormKeys()
			.orderByTaskCreateTime()
			.asc()
			.list()
			.stream()
			.map((task) -> read(task, request))
			.toList();
	}

	ReviewTask required(TaskId id) {
		return task(id).orElseThrow(() -> gone(id));
	}

	/** The refusal that says what became of a task that is no longer open. */
	Refused gone(TaskId id) {
		HistoricTaskInstance past = this.history.createHistoricTaskInstanceQuery().taskId(id.value()).singleResult();
		if (past == null) {
			return Refused.notFound("process.error.unknown");
		}
		if (past.getEndTime() == null || !"completed".equals(past.getDeleteReason()) || past.getAssignee() == null) {
			return Refused.conflict("process.error.cancelled");
		}
		String when = TIME.format(LocalDateTime.ofInstant(past.getEndTime().toInstant(), Times.ZONE));
		return Refused.conflict("process.error.taken", name(new PersonId(past.getAssignee())), when);
	}

	/** The refusal that says who has a task in hand. */
	Refused inHand(ReviewTask task) {
		return Refused.conflict("process.error.in-hand", task.assignee().map(this::name).orElse(""));
	}

	private String name(PersonId person) {
		return this.organizations.person(person).map(Person::name).orElse(person.value());
	}

	private RequestId request(Task task) {
		return this.state.request(this.runtime.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey());
	}

	private ReviewTask read(Task task, RequestId request) {
		ReviewerGroup group = this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.map(ReviewerGroup::of)
			.findFirst()
			.orElseThrow();
		return new ReviewTask(new TaskId(task.getId()), request, task.getFormKey(),
				new DepartmentId(group.department()), Role.valueOf(group.role()),
				Optional.ofNullable(task.getAssignee()).map(PersonId::new), task.getCreateTime().toInstant());
	}

}
