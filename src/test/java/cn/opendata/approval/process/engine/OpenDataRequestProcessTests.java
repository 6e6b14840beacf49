package cn.opendata.approval.process.engine;

import java.util.Map;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

/**
 * Every path of a request from submission to archive. What the case would say after each
 * act is set as the status here; that it really comes from the case is tested elsewhere.
 */
@Deployment(resources = { "bpmn/open-data-request.bpmn", "bpmn/supplement.bpmn", "bpmn/request-handling.bpmn",
		"bpmn/data-delivery.bpmn", "bpmn/answer-route.dmn" })
class OpenDataRequestProcessTests {

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
	void openedDataIsDeliveredReportedOnAndArchived() {
		submit("SUBMITTED");
		act("Task_ExamineApplication", "VERIFYING");
		act("Task_VerifyNeed", "PROPOSING");
		act("Task_ProposeOutcome", "SECRECY_REVIEW");
		act("Task_ReviewSecrecy", "APPROVAL");
		decide("AGREED");
		execute(job(this.process));
		ProcessInstance delivery = delivery();
		assertThat(delivery).isWaitingAt("Task_PrepareDelivery");
		complete(task(delivery), withVariables("status", "AWAITING_AGREEMENT"));
		assertThat(delivery).isWaitingAt("Gateway_AgreementAwaited");
		message(ProcessMessage.AGREEMENT_SIGNED, "AWAITING_AGREEMENT");
		assertThat(delivery).isWaitingAt("Task_OpenData");
		execute(job("Task_OpenData", delivery));
		assertThat(delivery).isWaitingAt("Gateway_FeedbackAwaited");
		message(ProcessMessage.FEEDBACK_RECEIVED, "FEEDBACK_GIVEN");
		assertThat(delivery).isEnded().hasPassed("EndEvent_FeedbackGiven");
		assertThat(this.process).isEnded().hasPassed("EndEvent_RequestArchived");
		assertThat(DELEGATES.calls()).containsExactly("renderLetters", "openData", "archiveRequest");
		assertThat(DELEGATES.statusAt("archiveRequest")).isEqualTo("FEEDBACK_GIVEN");
	}

	@Test
	void openedDataWithoutFeedbackIsArchivedWhenItsLimitPasses() {
		ProcessInstance delivery = deliver();
		complete(task(delivery), withVariables("status", "AWAITING_AGREEMENT"));
		message(ProcessMessage.AGREEMENT_SIGNED, "AWAITING_AGREEMENT");
		execute(job("Task_OpenData", delivery));
		message(ProcessMessage.FEEDBACK_LIMIT_PASSED, "OPENED");
		assertThat(delivery).hasPassed("EndEvent_FeedbackMissing");
		assertThat(this.process).isEnded().hasPassed("EndEvent_RequestArchived");
	}

	@Test
	void deliveryToADepartmentOwesNoFeedback() {
		ProcessInstance delivery = runtimeService().startProcessInstanceByKey(CaseProcesses.DATA_DELIVERY, "r-1",
				withVariables("kind", "SHARE", "status", "ANSWERED"));
		complete(task(delivery), withVariables("status", "AWAITING_AGREEMENT"));
		message(ProcessMessage.AGREEMENT_SIGNED, "AWAITING_AGREEMENT");
		execute(job("Task_OpenData", delivery));
		assertThat(delivery).isEnded().hasPassed("EndEvent_DataProvided");
	}

	@Test
	void grantLapsesWhenTheAgreementIsNeverSigned() {
		ProcessInstance delivery = deliver();
		complete(task(delivery), withVariables("status", "AWAITING_AGREEMENT"));
		message(ProcessMessage.AGREEMENT_LIMIT_PASSED, "AWAITING_AGREEMENT");
		assertThat(delivery).hasPassed("Task_LapseGrant", "EndEvent_GrantLapsed");
		assertThat(this.process).isEnded();
		assertThat(DELEGATES.calls()).contains("lapseGrant").doesNotContain("openData");
	}

	@Test
	void requestThatNamesNoDepartmentIsRoutedFirst() {
		submit("ROUTING");
		act("Task_RouteRequest", "SUBMITTED");
		assertThat(this.process).isWaitingAt("Task_ExamineApplication");
	}

	@Test
	void platformOfficeMayDecline() {
		submit("ROUTING");
		act("Task_RouteRequest", "NOT_ACCEPTED");
		assertThat(this.process).isWaitingAt("Task_RenderNotice");
		execute(job(this.process));
		assertThat(this.process).isEnded().hasPassed("EndEvent_RequestNotAccepted");
	}

	@Test
	void declinedRequestEndsWithANotice() {
		submit("SUBMITTED");
		act("Task_ExamineApplication", "NOT_ACCEPTED");
		execute(job(this.process));
		assertThat(this.process).isEnded().hasPassed("Task_RenderNotice", "EndEvent_RequestNotAccepted");
		assertThat(DELEGATES.calls()).containsExactly("renderLetters");
	}

	@Test
	void transferredRequestIsExaminedAnew() {
		submit("SUBMITTED");
		act("Task_ExamineApplication", "SUBMITTED");
		assertThat(this.process).isWaitingAt("Task_ExamineApplication").hasPassed("Task_ExamineApplication");
	}

	@Test
	void supplementLeadsBackToExamination() {
		submit("SUBMITTED");
		act("Task_ExamineApplication", "AWAITING_SUPPLEMENT");
		assertThat(part(CaseProcesses.SUPPLEMENT)).isWaitingAt("Gateway_SupplementAwaited");
		message(ProcessMessage.SUPPLEMENT_RECEIVED, "SUBMITTED");
		assertThat(this.process).isWaitingAt("Task_ExamineApplication").hasPassed("CallActivity_AwaitSupplement");
	}

	@Test
	void missingSupplementAbandonsTheRequest() {
		submit("SUBMITTED");
		act("Task_ExamineApplication", "AWAITING_SUPPLEMENT");
		message(ProcessMessage.SUPPLEMENT_LIMIT_PASSED, "AWAITING_SUPPLEMENT");
		assertThat(this.process).isEnded().hasPassed("EndEvent_RequestAbandoned");
		assertThat(DELEGATES.calls()).containsExactly("abandonRequest");
	}

	@Test
	void requestCountsAsAcceptedWhenTheLimitPasses() {
		submit("SUBMITTED");
		message(ProcessMessage.ACCEPTANCE_LIMIT_PASSED, "SUBMITTED");
		assertThat(handling()).isWaitingAt("Task_VerifyNeed");
		assertThat(this.process).hasPassed("Task_DeemAccepted");
		assertThat(DELEGATES.calls()).containsExactly("deemAccepted");
	}

	@Test
	void thirdPartyIsAskedAndAnswers() {
		accepted();
		act("Task_VerifyNeed", "THIRD_PARTY");
		act("Task_RecordThirdPartyOpinion", "PROPOSING");
		assertThat(handling()).isWaitingAt("Task_ProposeOutcome");
	}

	@Test
	void silenceOfTheThirdPartyIsRecordedWhenItsLimitPasses() {
		accepted();
		act("Task_VerifyNeed", "THIRD_PARTY");
		message(ProcessMessage.THIRD_PARTY_LIMIT_PASSED, "THIRD_PARTY");
		assertThat(handling()).isWaitingAt("Task_ProposeOutcome").hasPassed("Task_RecordSilence");
		assertThat(DELEGATES.calls()).containsExactly("recordSilence");
	}

	@Test
	void refusalNeedsNoSecrecyReviewAndIsClosedWithItsLetter() {
		accepted();
		act("Task_VerifyNeed", "PROPOSING");
		act("Task_ProposeOutcome", "APPROVAL");
		ProcessInstance part = handling();
		decide("REFUSED");
		assertThat(part).hasNotPassed("Task_ReviewSecrecy");
		execute(job(this.process));
		assertThat(this.process).isEnded()
			.hasPassed("EndEvent_RequestArchived")
			.hasNotPassed("CallActivity_DeliverData");
		assertThat(DELEGATES.calls()).containsExactly("renderLetters", "archiveRequest");
	}

	@Test
	void maskingComesBeforeApproval() {
		accepted();
		act("Task_VerifyNeed", "PROPOSING");
		act("Task_ProposeOutcome", "SECRECY_REVIEW");
		act("Task_ReviewSecrecy", "MASKING");
		act("Task_MaskData", "APPROVAL");
		assertThat(handling()).isWaitingAt("Task_ApproveDecision");
	}

	@Test
	void secrecyReviewAndHeadSendBackToTheHandler() {
		accepted();
		act("Task_VerifyNeed", "PROPOSING");
		act("Task_ProposeOutcome", "SECRECY_REVIEW");
		act("Task_ReviewSecrecy", "PROPOSING");
		act("Task_ProposeOutcome", "APPROVAL");
		act("Task_ApproveDecision", "PROPOSING");
		assertThat(handling()).isWaitingAt("Task_ProposeOutcome");
	}

	@ParameterizedTest
	@CsvSource({ "Task_ExamineApplication", "Task_VerifyNeed", "Task_ApproveDecision" })
	void withdrawalEndsEverythingBeforeTheDecision(String step) {
		submit("SUBMITTED");
		if (!step.equals("Task_ExamineApplication")) {
			act("Task_ExamineApplication", "VERIFYING");
		}
		if (step.equals("Task_ApproveDecision")) {
			act("Task_VerifyNeed", "PROPOSING");
			act("Task_ProposeOutcome", "APPROVAL");
		}
		assertThat(open(step)).isNotNull();
		message(ProcessMessage.REQUEST_WITHDRAWN, "WITHDRAWN");
		assertThat(this.process).isEnded().hasPassed("EndEvent_RequestWithdrawn");
		assertThat(runtimeService().createProcessInstanceQuery().processInstanceBusinessKey("r-1").count()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "PARTLY, true", "MASKED, true", "ALREADY_OPEN, false", "NOT_HELD, false", "NOT_OURS, false",
			"DUPLICATE, false", "NOT_A_DATA_REQUEST, false" })
	void outcomeSaysWhetherDataIsDelivered(String outcome, boolean delivered) {
		accepted();
		act("Task_VerifyNeed", "PROPOSING");
		act("Task_ProposeOutcome", "APPROVAL");
		decide(outcome);
		execute(job(this.process));
		assertThat(this.process.getId()).isNotNull();
		if (delivered) {
			assertThat(this.process).isWaitingAt("CallActivity_DeliverData");
		}
		else {
			assertThat(this.process).isEnded();
		}
	}

	private void submit(String status) {
		this.process = runtimeService().startProcessInstanceByKey(CaseProcesses.OPEN_DATA_REQUEST, "r-1",
				withVariables("kind", "OPEN", "status", status, "outcome", "", "department", "d-1"));
	}

	private void accepted() {
		submit("SUBMITTED");
		act("Task_ExamineApplication", "VERIFYING");
	}

	private ProcessInstance deliver() {
		accepted();
		act("Task_VerifyNeed", "PROPOSING");
		act("Task_ProposeOutcome", "APPROVAL");
		decide("AGREED");
		execute(job(this.process));
		return delivery();
	}

	private void act(String step, String status) {
		complete(open(step), withVariables("status", status));
	}

	private void decide(String outcome) {
		complete(open("Task_ApproveDecision"), withVariables("status", "ANSWERED", "outcome", outcome));
		assertThat(this.process).isWaitingAt("Task_RenderLetters");
	}

	/** The open task of that step, in whichever part of the case it stands. */
	private static Task open(String step) {
		return taskService().createTaskQuery().processInstanceBusinessKey("r-1").taskDefinitionKey(step).singleResult();
	}

	private ProcessInstance handling() {
		return part(CaseProcesses.REQUEST_HANDLING);
	}

	private ProcessInstance delivery() {
		return part(CaseProcesses.DATA_DELIVERY);
	}

	private static ProcessInstance part(String process) {
		return runtimeService().createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey("r-1")
			.singleResult();
	}

	private void message(ProcessMessage message, String status) {
		new ProcessMessages(runtimeService()).require(message, "r-1", Map.of("status", status));
	}

}
