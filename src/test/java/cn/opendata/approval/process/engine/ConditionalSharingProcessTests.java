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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

/**
 * Every path of a sharing request from its filing to provision or archive, the extension
 * beside it included. What the case would say after each act is set as the status here.
 */
@Deployment(resources = { "bpmn/conditional-sharing.bpmn", "bpmn/extension.bpmn", "bpmn/supplement.bpmn",
		"bpmn/request-handling.bpmn", "bpmn/data-delivery.bpmn", "bpmn/answer-route.dmn" })
class ConditionalSharingProcessTests {

	private static final Delegates DELEGATES = new Delegates();

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = DELEGATES.engine(CaseProcesses.SUPPLEMENT,
			CaseProcesses.REQUEST_HANDLING, CaseProcesses.DATA_DELIVERY);

	private ProcessInstance process;

	@BeforeEach
	void forgetCalls() {
		init(engine.getProcessEngine());
		DELEGATES.reset();
	}

	@Test
	void unconditionalEntriesAreGrantedInTheTransactionOfTheFilingAndProvidedAfterIt() {
		file("SUBMITTED");
		assertThat(DELEGATES.calls()).containsExactly("grantAtOnce");
		assertThat(this.process).isWaitingAt("Task_ProvideAtOnce");
		execute(job(this.process));
		assertThat(this.process).isEnded().hasPassed("EndEvent_GrantedAtOnce");
		assertThat(DELEGATES.calls()).containsExactly("grantAtOnce", "provideAtOnce");
		assertThat(DELEGATES.statusAt("provideAtOnce")).isEqualTo("ANSWERED");
	}

	@Test
	void consentedRequestIsAnsweredAndProvidedAndLeftToItsGrant() {
		received();
		act("Task_ExamineSharing", "VERIFYING");
		handle("AGREED");
		execute(job(this.process));
		act("Task_PrepareDelivery", "AWAITING_AGREEMENT");
		message(ProcessMessage.AGREEMENT_SIGNED, "AWAITING_AGREEMENT");
		execute(job("Task_OpenData", part(CaseProcesses.DATA_DELIVERY)));
		assertThat(this.process).isEnded().hasPassed("EndEvent_DataProvided");
		assertThat(DELEGATES.calls()).containsExactly("renderLetters", "openData");
	}

	@Test
	void requestWhoseAgreementIsNeverSignedIsArchived() {
		received();
		act("Task_ExamineSharing", "VERIFYING");
		handle("PARTLY");
		execute(job(this.process));
		act("Task_PrepareDelivery", "AWAITING_AGREEMENT");
		message(ProcessMessage.AGREEMENT_LIMIT_PASSED, "AWAITING_AGREEMENT");
		assertThat(this.process).isEnded().hasPassed("EndEvent_RequestArchived");
		assertThat(DELEGATES.calls()).containsExactly("renderLetters", "lapseGrant", "archiveRequest");
	}

	@Test
	void refusedRequestIsArchivedWithItsLetter() {
		received();
		act("Task_ExamineSharing", "VERIFYING");
		handle("REFUSED");
		execute(job(this.process));
		assertThat(this.process).isEnded()
			.hasPassed("EndEvent_RequestArchived")
			.hasNotPassed("CallActivity_DeliverData");
	}

	@Test
	void ownHeadReturnsAndTheRequestIsSentAgain() {
		file("CONSENTING");
		act("Task_ConsentSharing", "RETURNED");
		assertThat(this.process).isWaitingAt("Event_RequestFiledAgain");
		message(ProcessMessage.REQUEST_FILED_AGAIN, "CONSENTING");
		assertThat(this.process).isWaitingAt("Task_ConsentSharing");
	}

	@Test
	void whatWasReturnedAndNeedsNobodyAnyMoreIsGrantedAtOnce() {
		file("CONSENTING");
		act("Task_ConsentSharing", "RETURNED");
		message(ProcessMessage.REQUEST_FILED_AGAIN, "SUBMITTED");
		assertThat(this.process).isWaitingAt("Task_ProvideAtOnce");
	}

	@Test
	void officeOfTheCommonSuperiorPassesOnOrReturns() {
		file("CONSENTING");
		act("Task_ConsentSharing", "ROUTING");
		act("Task_ForwardSharing", "RETURNED");
		assertThat(this.process).isWaitingAt("Event_RequestFiledAgain");
		message(ProcessMessage.REQUEST_FILED_AGAIN, "CONSENTING");
		act("Task_ConsentSharing", "ROUTING");
		act("Task_ForwardSharing", "SUBMITTED");
		assertThat(this.process).isWaitingAt("Task_ExamineSharing");
	}

	@Test
	void supplementLeadsBackToExamination() {
		received();
		act("Task_ExamineSharing", "AWAITING_SUPPLEMENT");
		message(ProcessMessage.SUPPLEMENT_RECEIVED, "SUBMITTED");
		assertThat(this.process).isWaitingAt("Task_ExamineSharing");
	}

	@Test
	void missingSupplementAbandonsTheRequestAndWhateverRunsBesideIt() {
		received();
		message(ProcessMessage.EXTENSION_ASKED, "SUBMITTED");
		act("Task_ExamineSharing", "AWAITING_SUPPLEMENT");
		message(ProcessMessage.SUPPLEMENT_LIMIT_PASSED, "AWAITING_SUPPLEMENT");
		assertThat(this.process).isEnded().hasPassed("EndEvent_SupplementMissing", "EndEvent_RequestAbandoned");
		assertNothingIsLeft();
	}

	@Test
	void extensionIsDecidedBesideTheHandling() {
		received();
		act("Task_ExamineSharing", "VERIFYING");
		message(ProcessMessage.EXTENSION_ASKED, "VERIFYING");
		assertThat(open("Task_VerifyNeed")).isNotNull();
		act("Task_DecideExtension", "VERIFYING");
		assertThat(this.process).hasPassed("EndEvent_ExtensionSettled");
		assertThat(open("Task_VerifyNeed")).isNotNull();
	}

	@Test
	void extensionLapsesWhenTheAnswerFallsDue() {
		received();
		message(ProcessMessage.EXTENSION_ASKED, "SUBMITTED");
		message(ProcessMessage.ANSWER_LIMIT_PASSED, "SUBMITTED");
		assertThat(DELEGATES.calls()).containsExactly("lapseExtension");
		assertThat(open("Task_DecideExtension")).isNull();
		assertThat(this.process).isWaitingAt("Task_ExamineSharing").hasPassed("EndEvent_ExtensionSettled");
	}

	@Test
	void extensionNobodyDecidedGoesWithTheAnswer() {
		received();
		act("Task_ExamineSharing", "VERIFYING");
		message(ProcessMessage.EXTENSION_ASKED, "VERIFYING");
		handle("REFUSED");
		assertThat(open("Task_DecideExtension")).isNull();
		assertThat(runtimeService().createProcessInstanceQuery()
			.processDefinitionKey(CaseProcesses.EXTENSION)
			.processInstanceBusinessKey("s-1")
			.count()).isZero();
		execute(job(this.process));
		assertThat(this.process).isEnded().hasPassed("EndEvent_RequestArchived");
		assertThat(DELEGATES.calls()).doesNotContain("lapseExtension");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Task_ConsentSharing", "Event_RequestFiledAgain", "Task_ForwardSharing",
			"Task_ExamineSharing", "CallActivity_AwaitSupplement", "CallActivity_HandleRequest" })
	void withdrawalEndsEverythingBeforeTheDecision(String where) {
		file("CONSENTING");
		switch (where) {
			case "Event_RequestFiledAgain" -> act("Task_ConsentSharing", "RETURNED");
			case "Task_ForwardSharing" -> act("Task_ConsentSharing", "ROUTING");
			case "Task_ExamineSharing" -> act("Task_ConsentSharing", "SUBMITTED");
			case "CallActivity_AwaitSupplement" -> {
				act("Task_ConsentSharing", "SUBMITTED");
				act("Task_ExamineSharing", "AWAITING_SUPPLEMENT");
			}
			case "CallActivity_HandleRequest" -> {
				act("Task_ConsentSharing", "SUBMITTED");
				act("Task_ExamineSharing", "VERIFYING");
				message(ProcessMessage.EXTENSION_ASKED, "VERIFYING");
			}
			default -> {
				// it stands there from the start
			}
		}
		assertThat(this.process).isWaitingAt(where);
		message(ProcessMessage.REQUEST_WITHDRAWN, "WITHDRAWN");
		assertThat(this.process).isEnded().hasPassed("EndEvent_RequestWithdrawn");
		assertNothingIsLeft();
	}

	private void file(String status) {
		this.process = runtimeService().startProcessInstanceByKey(CaseProcesses.CONDITIONAL_SHARING, "s-1",
				withVariables("kind", "SHARE", "status", status, "outcome", "", "department", "d-1"));
	}

	private void received() {
		file("CONSENTING");
		act("Task_ConsentSharing", "SUBMITTED");
		assertThat(this.process).isWaitingAt("Task_ExamineSharing");
	}

	private void handle(String outcome) {
		act("Task_VerifyNeed", "PROPOSING");
		act("Task_ProposeOutcome", "APPROVAL");
		complete(open("Task_ApproveDecision"), withVariables("status", "ANSWERED", "outcome", outcome));
		assertThat(this.process).isWaitingAt("Task_RenderLetters");
	}

	private void act(String step, String status) {
		assertThat(open(step)).as(step).isNotNull();
		complete(open(step), withVariables("status", status));
	}

	private static Task open(String step) {
		return taskService().createTaskQuery().processInstanceBusinessKey("s-1").taskDefinitionKey(step).singleResult();
	}

	private static ProcessInstance part(String process) {
		return runtimeService().createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey("s-1")
			.singleResult();
	}

	private static void assertNothingIsLeft() {
		assertThat(runtimeService().createProcessInstanceQuery().processInstanceBusinessKey("s-1").count()).isZero();
		assertThat(taskService().createTaskQuery().count()).isZero();
	}

	private void message(ProcessMessage message, String status) {
		new ProcessMessages(runtimeService()).require(message, "s-1", Map.of("status", status));
	}

}
