package cn.opendata.approval.process.engine;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

/**
 * Every path of an order.
 */
@Deployment(resources = "bpmn/supervision-order.bpmn")
class SupervisionOrderProcessTests {

	private static final Delegates DELEGATES = new Delegates().with("raiseOrder", (execution) -> {
	});

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = DELEGATES.engine();

	private ProcessInstance process;

	@BeforeEach
	void forgetCalls() {
		init(engine.getProcessEngine());
		DELEGATES.reset();
	}

	@Test
	void answeredOrderIsClosedOut() {
		raise();
		act("Task_AnswerOrder", "RECTIFIED");
		act("Task_ReviewAnswer", "SETTLED");
		assertThat(this.process).isEnded().hasPassed("EndEvent_OrderClosed");
	}

	@Test
	void returnedOrderIsAnsweredAgain() {
		raise();
		act("Task_AnswerOrder", "RECTIFIED");
		act("Task_ReviewAnswer", "ORDERED");
		act("Task_AnswerOrder", "RECTIFIED");
		assertThat(this.process).isWaitingAt("Task_ReviewAnswer");
	}

	@Test
	void limitThatPassesLeavesTheTaskWithItsAddressee() {
		raise();
		String answer = task(this.process).getId();
		message(ProcessMessage.ORDER_LIMIT_PASSED);
		message(ProcessMessage.ORDER_LIMIT_PASSED);
		assertThat(this.process).hasPassed("EndEvent_RaisedAbove").isWaitingAt("Task_AnswerOrder");
		assertThat(task(this.process)).isNotNull();
		org.assertj.core.api.Assertions.assertThat(task(this.process).getId()).isEqualTo(answer);
	}

	@Test
	void answerThatWaitsForReviewChangesHandsWhenTheOrderIsPassedUp() {
		raise();
		act("Task_AnswerOrder", "RECTIFIED");
		String review = task(this.process).getId();
		message(ProcessMessage.ORDER_PASSED_UP);
		assertThat(this.process).isWaitingAt("Task_ReviewAnswer");
		org.assertj.core.api.Assertions.assertThat(task(this.process).getId()).isNotEqualTo(review);
	}

	@Test
	void withdrawalEndsItAtAnyStage() {
		raise();
		message(ProcessMessage.REQUEST_WITHDRAWN);
		assertThat(this.process).isEnded().hasPassed("EndEvent_OrderWithdrawn");
	}

	private void raise() {
		this.process = runtimeService().startProcessInstanceByKey(CaseProcesses.SUPERVISION_ORDER, "r-1",
				withVariables("kind", "SUPERVISE", "status", "ORDERED"));
		assertThat(this.process).isWaitingAt("Task_AnswerOrder");
	}

	private void act(String step, String status) {
		assertThat(this.process).isWaitingAt(step);
		complete(task(this.process), withVariables("status", status));
	}

	private static void message(ProcessMessage message) {
		runtimeService().correlateMessage(message.text(), "r-1");
	}

}
