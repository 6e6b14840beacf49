package cn.opendata.approval.process.engine;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

/**
 * Every path of a grant between departments, from the day it is usable to its archive.
 */
@Deployment(resources = "bpmn/data-grant.bpmn")
class DataGrantProcessTests {

	private static final Delegates DELEGATES = new Delegates();

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = DELEGATES.engine();

	private ProcessInstance grant;

	@BeforeEach
	void forgetCalls() {
		init(engine.getProcessEngine());
		DELEGATES.reset();
	}

	private void activate() {
		this.grant = runtimeService().startProcessInstanceByKey(GrantProcesses.DATA_GRANT, "r-1", Map.of("kind",
				"SHARE", "status", "OPENED", "outcome", "AGREED", "department", "d-1", "grantState", "ACTIVE"));
	}

	@Test
	void waitsForMessagesAloneWhileTheDataIsInUse() {
		activate();
		assertThat(this.grant).isWaitingAt("Gateway_InUse");
		assertThat(managementService().createJobQuery().count()).isZero();
	}

	@Test
	void endsOnItsDayAndIsArchivedWithTheProofOfDisposal() {
		activate();
		message(ProcessMessage.GRANT_END_REACHED, "ACTIVE");
		assertThat(DELEGATES.calls()).containsExactly("endGrant");
		assertThat(this.grant).isWaitingAt("Event_DataDisposed");
		message(ProcessMessage.DATA_DISPOSED, "DISPOSED");
		assertThat(this.grant).isEnded().hasPassed("EndEvent_GrantDisposed");
		assertThat(DELEGATES.calls()).containsExactly("endGrant", "archiveRequest");
	}

	@Test
	void endedEarlyItStillOwesTheProof() {
		activate();
		message(ProcessMessage.GRANT_OVER, "ENDED");
		assertThat(this.grant).isWaitingAt("Event_DataDisposed").hasNotPassed("Task_EndGrant");
	}

	@Test
	void replacedItLeavesTheRestToTheNewGrant() {
		activate();
		message(ProcessMessage.GRANT_OVER, "REPLACED");
		assertThat(this.grant).isEnded().hasPassed("EndEvent_GrantReplaced");
		assertThat(DELEGATES.calls()).isEmpty();
	}

	@Test
	void restoredItIsInUseAgain() {
		suspend();
		message(ProcessMessage.GRANT_RESTORED, "ACTIVE");
		assertThat(this.grant).isWaitingAt("Gateway_InUse");
	}

	@Test
	void answeredRectificationIsReviewedAndTheGrantRestored() {
		review();
		complete(task(this.grant), withVariables("grantState", "ACTIVE"));
		assertThat(this.grant).isWaitingAt("Gateway_InUse");
	}

	@Test
	void moreMayBeDemanded() {
		review();
		complete(task(this.grant), withVariables("grantState", "RECTIFYING"));
		assertThat(this.grant).isWaitingAt("Gateway_Suspended");
	}

	@Test
	void reviewMayTerminateTheGrant() {
		review();
		complete(task(this.grant), withVariables("grantState", "REVOKED"));
		assertThat(this.grant).isWaitingAt("Event_DataDisposed");
	}

	@Test
	void rectificationThatIsNeverAnsweredIsRecordedAndTheGrantStaysSuspended() {
		suspend();
		message(ProcessMessage.RECTIFICATION_LIMIT_PASSED, "RECTIFYING");
		assertThat(DELEGATES.calls()).containsExactly("recordRectificationOverdue");
		assertThat(this.grant).isWaitingAt("Gateway_Suspended");
	}

	@Test
	void endsOnItsDayWhileSuspended() {
		suspend();
		message(ProcessMessage.GRANT_END_REACHED, "SUSPENDED");
		assertThat(DELEGATES.calls()).containsExactly("endGrant");
		assertThat(this.grant).isWaitingAt("Event_DataDisposed");
	}

	@Test
	void isTerminatedWhileSuspended() {
		suspend();
		message(ProcessMessage.GRANT_OVER, "REVOKED");
		assertThat(this.grant).isWaitingAt("Event_DataDisposed");
	}

	@Test
	void endsOnItsDayWhileTheRectificationIsReviewed() {
		review();
		message(ProcessMessage.GRANT_END_REACHED, "RECTIFYING");
		assertThat(DELEGATES.calls()).containsExactly("endGrant");
		assertThat(task(this.grant)).isNull();
	}

	@Test
	void isEndedByTheUserWhileTheRectificationIsReviewed() {
		review();
		message(ProcessMessage.GRANT_OVER, "ENDED");
		assertThat(this.grant).isWaitingAt("Event_DataDisposed");
	}

	private void suspend() {
		activate();
		message(ProcessMessage.GRANT_SUSPENDED, "SUSPENDED");
		assertThat(this.grant).isWaitingAt("Gateway_Suspended");
	}

	private void review() {
		suspend();
		message(ProcessMessage.RECTIFICATION_ANSWERED, "RECTIFYING");
		assertThat(this.grant).isWaitingAt("Task_ReviewRectification");
	}

	private void message(ProcessMessage message, String state) {
		runtimeService().createMessageCorrelation(message.text())
			.processInstanceId(this.grant.getId())
			.setVariable("grantState", state)
			.correlate();
	}

}
