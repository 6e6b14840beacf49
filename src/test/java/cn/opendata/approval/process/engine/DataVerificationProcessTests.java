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
 * Every path of a verification.
 */
@Deployment(resources = "bpmn/data-verification.bpmn")
class DataVerificationProcessTests {

	private static final Delegates DELEGATES = new Delegates();

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = DELEGATES.engine();

	private ProcessInstance process;

	@BeforeEach
	void forgetCalls() {
		init(engine.getProcessEngine());
		DELEGATES.reset();
	}

	@Test
	void answerEndsIt() {
		report();
		complete(task(this.process), withVariables("status", "SETTLED"));
		assertThat(this.process).isEnded().hasPassed("EndEvent_VerificationAnswered");
	}

	@Test
	void withdrawalEndsItWithoutAnswer() {
		report();
		runtimeService().correlateMessage(ProcessMessage.REQUEST_WITHDRAWN.text(), "r-1");
		assertThat(this.process).isEnded()
			.hasPassed("EndEvent_VerificationWithdrawn")
			.hasNotPassed("EndEvent_VerificationAnswered");
	}

	private void report() {
		this.process = runtimeService().startProcessInstanceByKey(CaseProcesses.DATA_VERIFICATION, "r-1",
				withVariables("kind", "VERIFY", "status", "SUBMITTED"));
		assertThat(this.process).isWaitingAt("Task_AnswerVerification");
	}

}
