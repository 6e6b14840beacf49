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
 * Every path of a dispute.
 */
@Deployment(resources = "bpmn/sharing-dispute.bpmn")
class SharingDisputeProcessTests {

	private static final Delegates DELEGATES = new Delegates().with("raiseDispute", (execution) -> execution
		.setVariable("status", "NEGOTIATING".equals(execution.getVariable("status")) ? "MEDIATING" : "RULING"));

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = DELEGATES.engine();

	private ProcessInstance process;

	@BeforeEach
	void forgetCalls() {
		init(engine.getProcessEngine());
		DELEGATES.reset();
	}

	@Test
	void partiesAgree() {
		raise();
		act("Task_RecordNegotiation", "SETTLED");
		assertThat(this.process).isEnded().hasPassed("EndEvent_PartiesAgreed");
	}

	@Test
	void officeMediates() {
		raise();
		act("Task_RecordNegotiation", "MEDIATING");
		act("Task_MediateDispute", "SETTLED");
		assertThat(this.process).isEnded().hasPassed("EndEvent_DisputeMediated");
	}

	@Test
	void governmentDecides() {
		raise();
		act("Task_RecordNegotiation", "MEDIATING");
		act("Task_MediateDispute", "RULING");
		act("Task_RecordRuling", "SETTLED");
		assertThat(this.process).isEnded().hasPassed("EndEvent_DisputeRuled");
	}

	@Test
	void periodsThatPassTakeItOn() {
		raise();
		message(ProcessMessage.DISPUTE_LIMIT_PASSED);
		assertThat(this.process).isWaitingAt("Task_MediateDispute").hasPassed("Task_RaiseToOffice");
		message(ProcessMessage.DISPUTE_LIMIT_PASSED);
		assertThat(this.process).isWaitingAt("Task_RecordRuling").hasPassed("Task_RaiseToGovernment");
		act("Task_RecordRuling", "SETTLED");
		assertThat(this.process).isEnded();
	}

	@Test
	void withdrawalEndsItAtAnyStage() {
		raise();
		act("Task_RecordNegotiation", "MEDIATING");
		message(ProcessMessage.REQUEST_WITHDRAWN);
		assertThat(this.process).isEnded().hasPassed("EndEvent_DisputeWithdrawn");
	}

	private void raise() {
		this.process = runtimeService().startProcessInstanceByKey(CaseProcesses.SHARING_DISPUTE, "r-1",
				withVariables("kind", "DISPUTE", "status", "NEGOTIATING"));
		assertThat(this.process).isWaitingAt("Task_RecordNegotiation");
	}

	private void act(String step, String status) {
		assertThat(this.process).isWaitingAt(step);
		complete(task(this.process), withVariables("status", status));
	}

	private static void message(ProcessMessage message) {
		runtimeService().correlateMessage(message.text(), "r-1");
	}

}
