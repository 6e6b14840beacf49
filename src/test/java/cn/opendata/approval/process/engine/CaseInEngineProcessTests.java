package cn.opendata.approval.process.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.delivery.Deliveries;
import cn.opendata.approval.delivery.TestDeliveries;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.BindingAct;
import cn.opendata.approval.process.ProcessPictures;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestCases;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Violation;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Cases and their processes together, on a real database: one never moves without the
 * other, whichever door is tried.
 */
@DatabaseTest
class CaseInEngineProcessTests {

	@Autowired
	private ReviewTasks reviewTasks;

	@Autowired
	private Reviews reviews;

	@Autowired
	private CaseFiles files;

	@Autowired
	private ProcessPictures pictures;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@Autowired
	private ManagementService management;

	@Autowired
	private Clocks clocks;

	@Autowired
	private BusinessTime time;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestCases cases;

	@Autowired
	private TestHouse house;

	private Actor applicant;

	private Actor office;

	private DepartmentId department;

	private Actor clerk;

	private Actor secondClerk;

	private Actor handler;

	private Actor head;

	@BeforeEach
	void people() {
		this.applicant = this.house.applicant();
		this.office = this.house.staff(this.house.platformOffice(), Role.PLATFORM_OFFICE);
		this.department = this.house.department();
		this.clerk = this.house.staff(this.department, Role.CLERK);
		this.secondClerk = this.house.staff(this.department, Role.CLERK);
		this.handler = this.house.staff(this.department, Role.HANDLER);
		this.head = this.house.staff(this.department, Role.HEAD);
	}

	@Test
	void submittedCaseWaitsForThePlatformOffice() {
		RequestId id = this.cases.submitted(this.applicant);
		ReviewTask task = task(id);
		assertThat(task.form()).isEqualTo("route-request");
		assertThat(task.role()).isEqualTo(Role.PLATFORM_OFFICE);
		assertThat(this.reviewTasks.mayWork(this.office, task)).isTrue();
		assertThat(this.reviewTasks.mayWork(this.clerk, task)).isFalse();
	}

	@Test
	void refusedCaseGoesFromRoutingToArchiveByItsForms() {
		RequestId id = routed();
		assertThat(complete(id, this.clerk, Map.of("result", "ACCEPT")))
			.isEqualTo("process.done.examine-application.ACCEPT");
		complete(id, this.handler, Map.of("result", "HELD", "note", "本部门持有"));
		complete(id, this.handler, Map.of("outcome", "REFUSED", "ground", "PRIVACY", "reason", "含有可识别自然人的信息", "basis",
				"OTHER", "basisDocument", "《中华人民共和国个人信息保护法》", "basisArticle", "第十三条"));
		complete(id, this.head, Map.of("result", "APPROVE", "text", ""));
		assertThat(this.files.get(id).status()).isEqualTo(Status.ANSWERED);
		assertThat(this.files.get(id).decision()).get().satisfies((decision) -> {
			assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
			assertThat(decision.basis()).isPresent();
		});
		assertThat(this.reviewTasks.open(id)).isEmpty();
		runJobs(id);
		assertThat(this.files.get(id).status()).isEqualTo(Status.ARCHIVED);
		assertThat(this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(this.files.number(id))
			.finished()
			.list()).extracting(HistoricProcessInstance::getProcessDefinitionKey)
			.containsExactlyInAnyOrder(CaseProcesses.OPEN_DATA_REQUEST, CaseProcesses.REQUEST_HANDLING);
	}

	@Test
	void bindingActsAreShownWithTheirLetterAndNotDone() {
		RequestId id = routed();
		assertThat(check(id, this.clerk, Map.of("result", "ACCEPT"))).isEmpty();
		assertThat(
				check(id, this.clerk,
						Map.of("result", "DECLINE", "ground", "PRIVACY", "reason", "含有可识别自然人的信息", "basis", "OTHER",
								"basisDocument", "《中华人民共和国个人信息保护法》", "basisArticle", "第十三条")))
			.get()
			.satisfies((act) -> {
				assertThat(act.outcome()).isEqualTo(Outcome.NOT_ACCEPTED);
				assertThat(act.letter().closing()).anyMatch((line) -> line.contains("含有可识别自然人的信息"))
					.anyMatch((line) -> line.contains("《中华人民共和国个人信息保护法》第十三条"))
					.anyMatch((line) -> line.contains("行政复议"));
			});
		assertThat(this.files.get(id).status()).isEqualTo(Status.SUBMITTED);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> check(id, this.clerk, Map.of("result", "DECLINE", "reason", "不")))
			.satisfies((refused) -> assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID));
	}

	@Test
	void approvalIsShownWithTheProposalAndRefusedToWhoeverHandledIt() {
		Actor both = this.house.staff(this.department, Role.HANDLER, Role.HEAD);
		RequestId id = routed();
		complete(id, this.clerk, Map.of("result", "ACCEPT"));
		complete(id, both, Map.of("result", "NOT_HELD", "note", "本部门没有此项数据"));
		complete(id, both, Map.of("outcome", "NOT_HELD", "reason", "经检索没有此项数据", "basis", "OTHER", "basisDocument",
				"《中华人民共和国政府信息公开条例》", "basisArticle", "第三十六条"));
		assertThat(check(id, this.head, Map.of("result", "APPROVE", "text", ""))).get().satisfies((act) -> {
			assertThat(act.outcome()).isEqualTo(Outcome.NOT_HELD);
			assertThat(act.letter().closing()).anyMatch((line) -> line.contains("经检索没有此项数据"));
		});
		assertThat(check(id, this.head, Map.of("result", "RETURN", "returnText", "请补充说明检索范围"))).isEmpty();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> check(id, both, Map.of("result", "APPROVE", "text", "")))
			.satisfies((refused) -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
		assertThat(this.files.get(id).status()).isEqualTo(Status.APPROVAL);
	}

	@Test
	void refusalWithoutGroundReasonOrBasisKeepsTheTaskOpen() {
		RequestId id = routed();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> complete(id, this.clerk, Map.of("result", "DECLINE", "reason", "不")))
			.satisfies((refused) -> assertThat(refused.violations()).extracting(Violation::field)
				.containsExactlyInAnyOrder("ground", "reason", "basis"));
		assertThat(task(id).form()).isEqualTo("examine-application");
		assertThat(this.files.get(id).status()).isEqualTo(Status.SUBMITTED);
	}

	@Test
	void engineRefusesCompletionWithoutTheActWhateverVariablesAreSent() {
		RequestId id = routed();
		String task = task(id).id().value();
		assertThatThrownBy(() -> this.tasks.complete(task,
				Map.of("status", "NOT_ACCEPTED", "outcome", "REFUSED", "department", "somewhere")))
			.hasRootCauseInstanceOf(Refused.class);
		assertThat(task(id).form()).isEqualTo("examine-application");
		assertThat(variable(id, ProcessVariables.STATUS)).isEqualTo("SUBMITTED");
	}

	@Test
	void stateOfTheCaseOverwritesWhatAnOutsiderSends() {
		RequestId id = routed();
		String task = task(id).id().value();
		this.runtime.setVariable(instance(id), ProcessVariables.STATUS.name(), "ANSWERED");
		this.reviews.accept(id, this.clerk, "");
		assertThat(this.history.createHistoricTaskInstanceQuery().taskId(task).singleResult().getDeleteReason())
			.isEqualTo("completed");
		assertThat(variable(id, ProcessVariables.STATUS)).isEqualTo("VERIFYING");
		assertThat(task(id).form()).isEqualTo("verify-need");
		assertThat(this.pictures.of(id, ProcessPictures.Part.HANDLING)).get()
			.satisfies((picture) -> assertThat(picture.current()).containsExactly("Task_VerifyNeed"));
	}

	@Test
	void ofTwoWhoCompleteAtOnceOneWinsAndTheOtherHearsWho() throws Exception {
		RequestId id = routed();
		ReviewTask task = task(id);
		CountDownLatch start = new CountDownLatch(1);
		List<CompletableFuture<Object>> both = Stream.of(this.clerk, this.secondClerk)
			.map((person) -> CompletableFuture.supplyAsync(() -> {
				await(start);
				return attempt(() -> this.reviewTasks.complete(task.id(), person, fields(Map.of("result", "ACCEPT"))));
			}))
			.toList();
		start.countDown();
		List<Object> answers = both.stream().map(CompletableFuture::join).toList();
		assertThat(answers).filteredOn("process.done.examine-application.ACCEPT"::equals).hasSize(1);
		assertThat(answers).filteredOn(Refused.class::isInstance).singleElement().satisfies((answer) -> {
			Refused refused = (Refused) answer;
			assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
			assertThat(refused.code()).isEqualTo("process.error.taken");
		});
		assertThat(this.files.get(id).status()).isEqualTo(Status.VERIFYING);
	}

	@Test
	void lateCompletionHearsWhoWasFirst() {
		RequestId id = routed();
		ReviewTask task = task(id);
		complete(id, this.clerk, Map.of("result", "ACCEPT"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(
					() -> this.reviewTasks.complete(task.id(), this.secondClerk, fields(Map.of("result", "ACCEPT"))))
			.satisfies((refused) -> {
				assertThat(refused.code()).isEqualTo("process.error.taken");
				assertThat(refused.args().get(0)).isEqualTo(this.clerk.name());
			});
	}

	@Test
	void claimedTaskIsKeptFromColleaguesUntilReleased() {
		RequestId id = routed();
		ReviewTask task = task(id);
		this.reviewTasks.claim(task.id(), this.clerk);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> complete(id, this.secondClerk, Map.of("result", "ACCEPT")))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("process.error.in-hand"));
		this.reviewTasks.release(task.id(), this.clerk);
		this.reviewTasks.claim(task.id(), this.secondClerk);
		this.reviewTasks.assign(task.id(), this.head, this.clerk.id().orElseThrow(), "请张三办理");
		assertThat(task(id).assignee()).isEqualTo(this.clerk.id());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.reviewTasks.assign(task.id(), this.head, this.handler.id().orElseThrow(), ""))
			.satisfies((refused) -> assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID));
	}

	@Test
	void othersMayNeitherSeeTheFormNorComplete() {
		RequestId id = routed();
		ReviewTask task = task(id);
		for (Actor other : List.of(this.handler, this.applicant, this.office)) {
			assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.reviewTasks.form(task.id(), other, null))
				.satisfies((refused) -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
		}
		assertThat(this.reviewTasks.form(task.id(), this.clerk, null).fields()).isNotEmpty();
	}

	@Test
	void transferBringsTheStepToTheOtherDepartment() {
		RequestId id = routed();
		DepartmentId other = this.house.department();
		complete(id, this.clerk,
				Map.of("result", "TRANSFER", "department", other.value(), "transferReason", "数据由该部门持有"));
		assertThat(task(id).department()).isEqualTo(other);
		assertThat(task(id).form()).isEqualTo("examine-application");
	}

	@Test
	void supplementComesBackToTheClerk() {
		RequestId id = routed();
		complete(id, this.clerk, Map.of("result", "SUPPLEMENT", "missing", "用途证明\n身份证明", "days", "10"));
		assertThat(this.reviewTasks.open(id)).isEmpty();
		this.cases.supplement(this.applicant, id);
		assertThat(task(id).form()).isEqualTo("examine-application");
	}

	@Test
	void withdrawalTakesTheTaskAway() {
		RequestId id = routed();
		ReviewTask task = task(id);
		this.cases.withdraw(this.applicant, id);
		assertThat(this.reviewTasks.open(id)).isEmpty();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.reviewTasks.complete(task.id(), this.clerk, fields(Map.of("result", "ACCEPT"))))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("process.error.cancelled"));
		assertThat(this.pictures.of(id)).get()
			.satisfies((picture) -> assertThat(picture.passed()).contains("EndEvent_RequestWithdrawn"));
	}

	@Test
	void deliveryIsNotPreparedBeforeItsStepIsOpen() {
		Actor secrecy = this.house.staff(this.department, Role.SECRECY_REVIEWER);
		Actor dataManager = this.house.staff(this.department, Role.DATA_MANAGER);
		RequestId id = routed();
		complete(id, this.clerk, Map.of("result", "ACCEPT"));
		complete(id, this.handler, Map.of("result", "HELD", "note", "本部门持有"));
		complete(id, this.handler, Map.of("outcome", "AGREED", "reason", "可以开放", "basis", "OTHER", "basisDocument",
				"《政府网站建设管理规范》", "basisArticle", "6.1"));
		complete(id, secrecy, Map.of("result", "PASS", "text", "不涉密"));
		complete(id, this.head, Map.of("result", "APPROVE", "text", ""));
		TestDeliveries.putUp(this.context, id, dataManager);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> prepare(id, dataManager))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("process.error.not-open"));
		assertThat(this.files.get(id).status()).isEqualTo(Status.ANSWERED);
		TestJobs.runDue(this.context, id);
		assertThat(task(id).form()).isEqualTo("prepare-delivery");
		prepare(id, dataManager);
		assertThat(this.reviewTasks.open(id)).isEmpty();
		assertThat(this.files.get(id).status()).isEqualTo(Status.AWAITING_AGREEMENT);
	}

	private void prepare(RequestId id, Actor dataManager) {
		this.deliveries.prepare(id, dataManager, Optional.empty(), "", 0);
	}

	@Test
	void pictureMarksWhereTheCaseStands() {
		RequestId id = routed();
		assertThat(this.pictures.of(id)).get().satisfies((picture) -> {
			assertThat(picture.current()).containsExactly("Task_ExamineApplication");
			assertThat(picture.passed()).contains("StartEvent_RequestSubmitted", "Task_RouteRequest");
			assertThat(picture.xml()).contains("OpenDataRequestProcess");
		});
		assertThat(this.pictures.of(id, ProcessPictures.Part.DELIVERY)).isEmpty();
	}

	@Test
	void passedLimitAcceptsTheRequestByItself() {
		RequestId id = routed();
		String clock = this.clocks.running(new ClockSubject(ClockSubject.REQUEST, id.value()), "OPEN_SUPPLEMENT_NOTICE")
			.orElseThrow()
			.id()
			.value();
		try {
			this.time.forward(Duration.ofDays(20));
			for (int i = 0; i < 6 && this.files.get(id).status() == Status.SUBMITTED; i++) {
				runJobs(clock);
			}
			assertThat(this.files.get(id).status()).isEqualTo(Status.VERIFYING);
			assertThat(task(id).form()).isEqualTo("verify-need");
			assertThat(this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(clock).count()).isZero();
		}
		finally {
			ClockUtil.offset(this.time.offset().toMillis());
		}
	}

	private RequestId routed() {
		RequestId id = this.cases.submitted(this.applicant);
		complete(id, this.office, Map.of("result", "ROUTE", "department", this.department.value(), "note", ""));
		return id;
	}

	private ReviewTask task(RequestId id) {
		List<ReviewTask> open = this.reviewTasks.open(id);
		assertThat(open).hasSize(1);
		return open.get(0);
	}

	private String complete(RequestId id, Actor person, Map<String, String> values) {
		return this.reviewTasks.complete(task(id).id(), person, fields(values));
	}

	private Optional<BindingAct> check(RequestId id, Actor person, Map<String, String> values) {
		return this.reviewTasks.check(task(id).id(), person, fields(values));
	}

	private static Map<String, List<String>> fields(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.of(entry.getValue())));
	}

	private String instance(RequestId id) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.files.number(id))
			.processDefinitionKey(CaseProcesses.OPEN_DATA_REQUEST)
			.singleResult()
			.getId();
	}

	private Object variable(RequestId id, ProcessVariables.Variable<?> variable) {
		return this.runtime.getVariable(instance(id), variable.name());
	}

	private void runJobs(RequestId id) {
		runJobs(this.files.number(id));
	}

	private void runJobs(String businessKey) {
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.list()
			.stream()
			.flatMap((instance) -> this.management.createJobQuery().processInstanceId(instance.getId()).list().stream())
			.map(Job::getId)
			.forEach(this.management::executeJob);
	}

	private static Object attempt(Supplier<Object> act) {
		try {
			return act.get();
		}
		catch (RuntimeException ex) {
			return ex;
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
