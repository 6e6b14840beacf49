package cn.opendata.approval.process.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.RequestEvent.Type;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Completes the step that an act on the case has done, by whichever door the act came.
 */
@Component
class StepCompletion {

	private static final Map<Type, Set<String>> STEPS = new EnumMap<>(Map.ofEntries(
			Map.entry(Type.ROUTED, Set.of("route-request")), Map.entry(Type.TRANSFERRED, Set.of("examine-application")),
			Map.entry(Type.CONSENTED, Set.of("consent-sharing")),
			Map.entry(Type.RETURNED, Set.of("consent-sharing", "forward-sharing")),
			Map.entry(Type.FORWARDED, Set.of("forward-sharing")), Map.entry(Type.EXTENDED, Set.of("decide-extension")),
			Map.entry(Type.EXTENSION_DENIED, Set.of("decide-extension")),
			Map.entry(Type.SUPPLEMENT_ASKED, Set.of("examine-application", "examine-sharing")),
			Map.entry(Type.ACCEPTED, Set.of("examine-application", "examine-sharing")),
			Map.entry(Type.NOT_ACCEPTED, Set.of("route-request", "examine-application")),
			Map.entry(Type.NEED_VERIFIED, Set.of("verify-need")),
			Map.entry(Type.THIRD_PARTY_ASKED, Set.of("verify-need")),
			Map.entry(Type.THIRD_PARTY_ANSWERED, Set.of("record-third-party-opinion")),
			Map.entry(Type.PROPOSED, Set.of("propose-outcome")),
			Map.entry(Type.SECRECY_REVIEWED, Set.of("review-secrecy")), Map.entry(Type.MASKED, Set.of("mask-data")),
			Map.entry(Type.SENT_BACK, Set.of("approve-decision")), Map.entry(Type.DECIDED, Set.of("approve-decision")),
			Map.entry(Type.DISPUTE_RAISED, Set.of("record-negotiation", "mediate-dispute")),
			Map.entry(Type.SETTLED,
					Set.of("record-negotiation", "mediate-dispute", "record-ruling", "review-order-answer")),
			Map.entry(Type.ORDER_ANSWERED, Set.of("answer-order")),
			Map.entry(Type.ORDER_RETURNED, Set.of("review-order-answer")),
			Map.entry(Type.VERIFIED, Set.of("answer-verification")),
			Map.entry(Type.AGREEMENT_OFFERED, Set.of("prepare-delivery"))));

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final Acting acting;

	private final CaseState state;

	StepCompletion(@Lazy TaskService tasks, @Lazy RuntimeService runtime, Acting acting, CaseState state) {
		this.state = state;
		this.tasks = tasks;
		this.runtime = runtime;
		this.acting = acting;
	}

	/**
	 * Completes the open step of the case that the event tells of, in that person's name.
	 * An act whose step is not open yet, for instance while letters are being made, is
	 * refused: the step would open later and wait for what was done already.
	 */
	void follow(RequestEvent event, PersonId person) {
		Set<String> done = STEPS.getOrDefault(event.type(), Set.of());
		if (done.isEmpty()) {
			return;
		}
		List<Task> open = open(event.number(), done);
		if (open.isEmpty()) {
			throw Refused.conflict("process.error.not-open");
		}
		open.forEach((task) -> this.acting.as(person, "", () -> complete(task, person)));
	}

	/**
	 * Completes an open step of a case, in that person's name.
	 * @return whether such a step was open
	 */
	boolean complete(RequestId request, String step, PersonId person, Map<String, Object> variables) {
		List<Task> open = open(this.state.key(request), Set.of(step));
		open.forEach((task) -> {
			this.runtime.setVariables(task.getProcessInstanceId(), variables);
			this.acting.as(person, "", () -> complete(task, person));
		});
		return !open.isEmpty();
	}

	private List<Task> open(String number, Set<String> steps) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.initializeFormKeys()
			.list()
			.stream()
			.filter((task) -> steps.contains(task.getFormKey()))
			.toList();
	}

	/** History names whoever did the step, also when a colleague had it in hand. */
	private void complete(Task task, PersonId person) {
		if (!person.value().equals(task.getAssignee())) {
			this.tasks.setAssignee(task.getId(), person.value());
		}
		this.tasks.complete(task.getId());
	}

}
