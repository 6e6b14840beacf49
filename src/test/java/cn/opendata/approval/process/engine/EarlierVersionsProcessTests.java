package cn.opendata.approval.process.engine;

import java.util.List;
import java.util.Map;

import cn.opendata.approval.process.ProcessVersions.Instance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

/**
 * Cases that began with an earlier version of the models: they go on to their end beside
 * the new one, or are migrated to it where it has the step they stand at.
 */
@Deployment(resources = { "bpmn-before/open-data-request.bpmn", "bpmn/supplement.bpmn", "bpmn/request-handling.bpmn",
		"bpmn/data-delivery.bpmn", "bpmn/answer-route.dmn" })
class EarlierVersionsProcessTests {

	private static final Delegates DELEGATES = new Delegates();

	@RegisterExtension
	static ProcessEngineCoverageExtension engine = DELEGATES.engine(CaseProcesses.OPEN_DATA_REQUEST,
			CaseProcesses.SUPPLEMENT, CaseProcesses.REQUEST_HANDLING, CaseProcesses.DATA_DELIVERY);

	private ProcessInstance process;

	@BeforeEach
	void forgetCalls() {
		init(engine.getProcessEngine());
		DELEGATES.reset();
	}

	private void submit() {
		this.process = runtimeService().startProcessInstanceByKey(CaseProcesses.OPEN_DATA_REQUEST, "e-1",
				withVariables("kind", "OPEN", "status", "SUBMITTED", "outcome", "", "department", "d"));
	}

	@Test
	void caseOfTheFirstVersionGoesOnToItsEnd() {
		submit();
		act("Task_ExamineApplication", "AWAITING_SUPPLEMENT");
		message(ProcessMessage.SUPPLEMENT_RECEIVED, "SUBMITTED");
		message(ProcessMessage.ACCEPTANCE_LIMIT_PASSED, "SUBMITTED");
		act("Task_VerifyNeed", "THIRD_PARTY");
		message(ProcessMessage.THIRD_PARTY_LIMIT_PASSED, "THIRD_PARTY");
		act("Task_ProposeOutcome", "SECRECY_REVIEW");
		act("Task_ReviewSecrecy", "MASKING");
		act("Task_MaskData", "APPROVAL");
		complete(open("Task_ApproveDecision"), withVariables("status", "ANSWERED", "outcome", "MASKED"));
		execute(job("Task_RenderLetters", this.process));
		act("Task_PrepareDelivery", "AWAITING_AGREEMENT");
		message(ProcessMessage.AGREEMENT_SIGNED, "AWAITING_AGREEMENT");
		execute(job("Task_OpenData",
				runtimeService().createProcessInstanceQuery()
					.processDefinitionKey(CaseProcesses.DATA_DELIVERY)
					.singleResult()));
		message(ProcessMessage.FEEDBACK_RECEIVED, "FEEDBACK_GIVEN");
		assertThat(this.process).isEnded().hasPassed("EndEvent_RequestArchived");
		assertThat(DELEGATES.calls()).containsExactly("deemAccepted", "recordSilence", "renderLetters", "openData",
				"archiveRequest");
	}

	@Test
	void caseInExaminationIsMigratedAndGoesOnInTheNewVersion() {
		submit();
		Instance migrated = migrate();
		assertThat(migrated.migrated()).isTrue();
		assertThat(migrated.subject()).isEqualTo("e-1");
		message(ProcessMessage.ACCEPTANCE_LIMIT_PASSED, "SUBMITTED");
		assertThat(this.process).isWaitingAt("CallActivity_HandleRequest");
		act("Task_VerifyNeed", "PROPOSING");
		assertThat(open("Task_ProposeOutcome")).isNotNull();
		message(ProcessMessage.REQUEST_WITHDRAWN, "WITHDRAWN");
		assertThat(this.process).isEnded();
	}

	@Test
	void caseInHandlingHasNoEqualStepAndStaysAsItWas() {
		submit();
		act("Task_ExamineApplication", "VERIFYING");
		Instance left = migrate();
		assertThat(left.migrated()).isFalse();
		assertThat(left.steps()).contains(open("Task_VerifyNeed").getName());
		assertThat(left.reason()).isNotBlank();
		assertThat(runtimeService().createProcessInstanceQuery()
			.processInstanceId(this.process.getId())
			.singleResult()
			.getProcessDefinitionId()).isEqualTo(this.process.getProcessDefinitionId());
		act("Task_VerifyNeed", "PROPOSING");
		assertThat(this.process).isWaitingAt("Task_ProposeOutcome");
	}

	private Instance migrate() {
		String deployment = repositoryService().createDeployment()
			.addClasspathResource("bpmn/open-data-request.bpmn")
			.deploy()
			.getId();
		ProcessDefinition newest = repositoryService().createProcessDefinitionQuery()
			.deploymentId(deployment)
			.singleResult();
		ProcessDefinition before = repositoryService().getProcessDefinition(this.process.getProcessDefinitionId());
		List<Instance> instances = new Migrations(repositoryService(), runtimeService()).run(before, newest,
				List.of(this.process));
		assertThat(instances).hasSize(1);
		return instances.get(0);
	}

	private static void act(String step, String status) {
		assertThat(open(step)).as(step).isNotNull();
		complete(open(step), withVariables("status", status));
	}

	private static Task open(String step) {
		return taskService().createTaskQuery().processInstanceBusinessKey("e-1").taskDefinitionKey(step).singleResult();
	}

	private static void message(ProcessMessage message, String status) {
		new ProcessMessages(runtimeService()).require(message, "e-1", Map.of("status", status));
	}

}
