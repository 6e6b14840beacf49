package cn.opendata.approval.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.TestEntries;
import cn.opendata.approval.delivery.TestDeliveries;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ProcessPictures;
import cn.opendata.approval.process.ProcessPictures.Part;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.process.form.FormView;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Extension;
import cn.opendata.approval.request.Extensions;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestCases;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.web.TestSignIn;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Sharing requests and their processes together, on a real database, by the doors people
 * use.
 */
@DatabaseTest
class SharingInEngineProcessTests {

	private static final String ANSWER = "SHARE_ANSWER_CONDITIONAL";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ReviewTasks reviewTasks;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Extensions extensions;

	@Autowired
	private Organizations organizations;

	@Autowired
	private ProcessPictures pictures;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private Clocks clocks;

	@Autowired
	private BusinessTime time;

	@Autowired
	private Clock clock;

	@Autowired
	private TestCases cases;

	@Autowired
	private TestHouse house;

	@Autowired
	private MockMvcTester site;

	private DepartmentId asking;

	private Actor requester;

	private Actor ownHead;

	private DepartmentId provider;

	private Actor handler;

	private Actor secrecy;

	private Actor manager;

	private Actor head;

	private Actor office;

	@BeforeEach
	void people() {
		this.asking = this.house.department();
		this.requester = this.house.staff(this.asking, Role.REQUESTER);
		this.ownHead = this.house.staff(this.asking, Role.HEAD);
		provides(this.house.department());
	}

	private void provides(DepartmentId department) {
		this.provider = department;
		this.handler = this.house.staff(department, Role.HANDLER);
		this.secrecy = this.house.staff(department, Role.SECRECY_REVIEWER);
		this.manager = this.house.staff(department, Role.DATA_MANAGER, Role.PLATFORM_OFFICE);
		this.head = this.house.staff(department, Role.HEAD);
		this.office = this.house.staff(this.organizations.platformOffice(department).id(), Role.PLATFORM_OFFICE);
	}

	@Test
	void consentedRequestGoesFromFilingToProvision() {
		RequestId id = filed();
		assertThat(task(id)).satisfies((task) -> {
			assertThat(task.form()).isEqualTo("consent-sharing");
			assertThat(task.department()).isEqualTo(this.asking);
			assertThat(this.reviewTasks.mayWork(this.ownHead, task)).isTrue();
			assertThat(this.reviewTasks.mayWork(this.head, task)).isFalse();
		});
		assertThat(complete(id, this.ownHead, Map.of("result", "CONSENT", "note", "")))
			.isEqualTo("process.done.consent-sharing.CONSENT");
		complete(id, this.handler, Map.of("result", "ACCEPT", "note", ""));
		complete(id, this.handler, Map.of("result", "HELD", "note", "本部门持有"));
		assertThat(options(id, this.handler, "outcome")).containsExactly("AGREED", "PARTLY", "MASKED", "REFUSED");
		complete(id, this.handler, consents());
		complete(id, this.secrecy, Map.of("result", "PASS", "text", ""));
		assertThat(this.reviewTasks.check(task(id).id(), this.head, fields(Map.of("result", "APPROVE")))).isPresent();
		complete(id, this.head, Map.of("result", "APPROVE", "text", ""));
		assertThat(this.files.get(id).status()).isEqualTo(Status.ANSWERED);
		TestJobs.runDue(this.context, id);
		TestDeliveries.putUp(this.context, id, this.manager);
		complete(id, this.manager, Map.of("note", ""));
		assertThat(this.files.get(id).status()).isEqualTo(Status.AWAITING_AGREEMENT);
		TestDeliveries.sign(this.context, id, this.requester);
		TestJobs.runDue(this.context, id);
		assertThat(this.files.get(id).status()).isEqualTo(Status.OPENED);
		assertThat(running(id)).isEmpty();
		assertThat(this.pictures.of(id)).get()
			.satisfies((picture) -> assertThat(picture.passed()).contains("EndEvent_DataProvided"));
		assertThat(this.pictures.of(id, Part.DELIVERY)).isPresent();
		assertThat(this.pictures.of(id, Part.GRANT)).get()
			.satisfies((picture) -> assertThat(picture.current()).contains("Gateway_InUse"));
	}

	@Test
	void unconditionalEntryIsGrantedWithTheFilingAndProvidedByItself() {
		RequestId id = this.cases.shared(this.requester, inAYear(), entry(SharingClass.UNCONDITIONAL));
		assertThat(this.files.get(id).status()).isEqualTo(Status.ANSWERED);
		assertThat(this.reviewTasks.open(id)).isEmpty();
		TestJobs.runDue(this.context, id);
		assertThat(this.files.get(id).status()).isEqualTo(Status.OPENED);
		assertThat(running(id)).isEmpty();
	}

	@Test
	void refusedRequestIsArchived() {
		RequestId id = accepted();
		complete(id, this.handler, Map.of("result", "HELD", "note", "本部门持有"));
		refuse(id);
		TestJobs.runDue(this.context, id);
		assertThat(this.files.get(id).status()).isEqualTo(Status.ARCHIVED);
		assertThat(running(id)).isEmpty();
	}

	@Test
	void returnedRequestIsSentAgainInTheSameProcess() {
		RequestId id = filed();
		List<String> before = running(id);
		complete(id, this.ownHead, Map.of("result", "RETURN", "text", "请写明使用范围"));
		assertThat(this.files.get(id).status()).isEqualTo(Status.RETURNED);
		assertThat(this.reviewTasks.open(id)).isEmpty();
		this.cases.sendAgain(this.requester, id);
		assertThat(task(id).form()).isEqualTo("consent-sharing");
		assertThat(running(id)).isEqualTo(before);
	}

	@Test
	void engineRefusesCompletionWithoutTheActInEveryDepartment() {
		RequestId id = filed();
		assertRefused(task(id).id());
		assertThat(this.files.get(id).status()).isEqualTo(Status.CONSENTING);
		complete(id, this.ownHead, Map.of("result", "CONSENT"));
		assertRefused(task(id).id());
		this.extensions.ask(id, this.handler, 5, "数据量大，需要核对");
		assertRefused(task(id, "decide-extension").id());
		assertThat(this.files.get(id).status()).isEqualTo(Status.SUBMITTED);
	}

	@Test
	void supplementComesBackToTheHandler() {
		RequestId id = received();
		complete(id, this.handler, Map.of("result", "SUPPLEMENT", "missing", "使用依据", "days", "10"));
		assertThat(this.reviewTasks.open(id)).isEmpty();
		this.cases.supplement(this.requester, id);
		assertThat(task(id).form()).isEqualTo("examine-sharing");
	}

	@Test
	void missingSupplementAbandonsTheRequest() {
		RequestId id = received();
		complete(id, this.handler, Map.of("result", "SUPPLEMENT", "missing", "使用依据", "days", "10"));
		this.time.forward(Duration.ofDays(40));
		TestJobs.runDue(this.context, id);
		assertThat(this.files.get(id).status()).isEqualTo(Status.ABANDONED);
		assertThat(running(id)).isEmpty();
	}

	@Test
	void extensionConsentedToMovesTheDueDayBesideTheHandling() {
		RequestId id = accepted();
		LocalDate due = due(id);
		this.extensions.ask(id, this.handler, 5, "数据量大，需要核对");
		ReviewTask asked = task(id, "decide-extension");
		assertThat(asked.department()).isEqualTo(this.organizations.platformOffice(this.provider).id());
		assertThat(this.reviewTasks.form(asked.id(), this.office, null).fields()).extracting(FormView.FieldView::value)
			.contains("5", "数据量大，需要核对");
		this.reviewTasks.complete(asked.id(), this.office, fields(Map.of("result", "CONSENT", "note", "")));
		assertThat(due(id)).isAfter(due);
		assertThat(task(id).form()).isEqualTo("verify-need");
	}

	@Test
	void extensionNotConsentedToLeavesTheDueDay() {
		RequestId id = received();
		LocalDate due = due(id);
		this.extensions.ask(id, this.handler, 5, "数据量大，需要核对");
		this.reviewTasks.complete(task(id, "decide-extension").id(), this.office,
				fields(Map.of("result", "DENY", "text", "理由不充分")));
		assertThat(due(id)).isEqualTo(due);
		assertThat(this.extensions.of(id)).get()
			.satisfies((extension) -> assertThat(extension.verdict()).contains(Extension.Verdict.DENIED));
		assertThat(task(id).form()).isEqualTo("examine-sharing");
	}

	@Test
	void extensionLapsesWhenTheAnswerFallsDueFirst() {
		RequestId id = received();
		this.extensions.ask(id, this.handler, 5, "数据量大，需要核对");
		this.time.forward(Duration.ofDays(40));
		TestJobs.runDue(this.context, id);
		assertThat(this.extensions.of(id)).get()
			.satisfies((extension) -> assertThat(extension.verdict()).contains(Extension.Verdict.LAPSED));
		assertThat(task(id).form()).isEqualTo("examine-sharing");
	}

	@Test
	void extensionNobodyDecidedGoesWithTheAnswer() {
		RequestId id = accepted();
		this.extensions.ask(id, this.handler, 5, "数据量大，需要核对");
		ReviewTask extension = task(id, "decide-extension");
		complete(id, "verify-need", this.handler, Map.of("result", "HELD", "note", "本部门持有"));
		complete(id, "propose-outcome", this.handler, refusal());
		complete(id, "approve-decision", this.head, Map.of("result", "APPROVE", "text", ""));
		assertThat(this.reviewTasks.open(id)).isEmpty();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.reviewTasks.complete(extension.id(), this.office,
					fields(Map.of("result", "CONSENT", "note", ""))))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("process.error.cancelled"));
		TestJobs.runDue(this.context, id);
		assertThat(this.files.get(id).status()).isEqualTo(Status.ARCHIVED);
		assertThat(running(id)).isEmpty();
	}

	@Test
	void withdrawalTakesEveryTaskAway() {
		RequestId id = accepted();
		this.extensions.ask(id, this.handler, 5, "数据量大，需要核对");
		assertThat(this.reviewTasks.open(id)).hasSize(2);
		this.cases.withdraw(this.requester, id);
		assertThat(this.reviewTasks.open(id)).isEmpty();
		assertThat(running(id)).isEmpty();
	}

	@Test
	void acrossTwoLevelsTheOfficeOfTheCommonSuperiorPassesOn() {
		provides(this.house.department(Level.CITY, "230900"));
		DepartmentId common = this.organizations.commonOffice(this.asking, this.provider).id();
		Actor superior = this.house.staff(common, Role.PLATFORM_OFFICE);
		RequestId id = filed();
		complete(id, this.ownHead, Map.of("result", "CONSENT", "note", ""));
		assertThat(task(id)).satisfies((task) -> {
			assertThat(task.form()).isEqualTo("forward-sharing");
			assertThat(task.department()).isEqualTo(common);
			assertThat(this.reviewTasks.mayWork(this.handler, task)).isFalse();
		});
		complete(id, superior, Map.of("result", "RETURN", "text", "请写明使用依据"));
		this.cases.sendAgain(this.requester, id);
		complete(id, this.ownHead, Map.of("result", "CONSENT", "note", ""));
		assertThat(complete(id, superior, Map.of("result", "FORWARD", "note", "")))
			.isEqualTo("process.done.forward-sharing.FORWARD");
		assertThat(task(id)).satisfies((task) -> {
			assertThat(task.form()).isEqualTo("examine-sharing");
			assertThat(task.department()).isEqualTo(this.provider);
		});
	}

	@Test
	void dataReturnedToALowerLevelComesWithoutConditions() {
		DepartmentId below = this.house.department(Level.CITY, "230900");
		this.requester = this.house.staff(below, Role.REQUESTER);
		this.ownHead = this.house.staff(below, Role.HEAD);
		RequestId id = this.cases.shared(this.requester, SharingAsk.Type.RETURN, entry(SharingClass.CONDITIONAL));
		complete(id, this.ownHead, Map.of("result", "CONSENT", "note", ""));
		complete(id, this.handler, Map.of("result", "ACCEPT", "note", ""));
		complete(id, this.handler, Map.of("result", "HELD", "note", "本部门持有"));
		assertThat(this.reviewTasks.form(task(id).id(), this.handler, fields(Map.of("outcome", "AGREED"))).fields())
			.extracting(FormView.FieldView::path)
			.contains("items")
			.doesNotContain("conditions");
		complete(id, this.handler, consents());
		assertThat(this.reviews.proposal(id)).get()
			.satisfies((proposal) -> assertThat(proposal.conditions()).isEmpty());
		assertThat(this.reviewTasks.form(task(id).id(), this.secrecy, null).fields())
			.extracting(FormView.FieldView::value)
			.anyMatch((proposal) -> proposal.contains("同意共享"));
	}

	@Test
	void caseAndItsPartsAreDrawnForWhoMaySeeThem() {
		RequestId id = accepted();
		this.extensions.ask(id, this.handler, 5, "数据量大，需要核对");
		String number = this.files.get(id).number();
		for (String part : List.of("process", "handling", "extension")) {
			String model = "/cases/" + number + "/" + part + ".bpmn";
			assertThat(this.site.get().uri(model).with(TestSignIn.as(this.handler))).hasStatusOk()
				.bodyText()
				.contains("bpmn:process");
			assertThat(this.site.get().uri("/cases/" + number).with(TestSignIn.as(this.handler))).hasStatusOk()
				.bodyText()
				.contains(model);
		}
		assertThat(this.site.get().uri("/cases/" + number + "/delivery.bpmn").with(TestSignIn.as(this.handler)))
			.hasStatus(404);
	}

	private RequestId filed() {
		return this.cases.shared(this.requester, inAYear(), entry(SharingClass.CONDITIONAL));
	}

	private RequestId received() {
		RequestId id = filed();
		complete(id, this.ownHead, Map.of("result", "CONSENT", "note", ""));
		assertThat(task(id).form()).isEqualTo("examine-sharing");
		return id;
	}

	private RequestId accepted() {
		RequestId id = received();
		complete(id, this.handler, Map.of("result", "ACCEPT", "note", ""));
		return id;
	}

	private void refuse(RequestId id) {
		complete(id, this.handler, refusal());
		complete(id, this.head, Map.of("result", "APPROVE", "text", ""));
	}

	private static Map<String, String> consents() {
		Map<String, String> values = new HashMap<>(Map.of("outcome", "AGREED", "conditions", "仅限核验"));
		values.put("items[0].treatment", "OPENED");
		values.put("items[1].treatment", "OPENED");
		return values;
	}

	private static Map<String, String> refusal() {
		return Map.of("outcome", "REFUSED", "ground", "PRIVACY", "reason", "含有可识别自然人的信息", "basis", "OTHER",
				"basisDocument", "《中华人民共和国个人信息保护法》", "basisArticle", "第十三条");
	}

	private EntryCode entry(SharingClass sharing) {
		return TestEntries.published(this.context, this.provider, this.manager, sharing);
	}

	private LocalDate inAYear() {
		return Times.day(this.clock.instant()).plusDays(365);
	}

	private LocalDate due(RequestId id) {
		return answer(id).flatMap((running) -> running.due().due()).orElseThrow();
	}

	private Optional<CaseClock> answer(RequestId id) {
		return this.clocks.running(new ClockSubject(ClockSubject.REQUEST, id.value()), ANSWER);
	}

	private void assertRefused(TaskId task) {
		assertThatThrownBy(() -> this.tasks.complete(task.value(), Map.of("status", "ANSWERED")))
			.hasRootCauseInstanceOf(Refused.class);
	}

	private List<String> options(RequestId id, Actor person, String field) {
		return this.reviewTasks.form(task(id).id(), person, null)
			.fields()
			.stream()
			.filter((each) -> each.key().equals(field))
			.flatMap((each) -> each.options().stream())
			.map(FormView.Option::value)
			.toList();
	}

	private ReviewTask task(RequestId id) {
		List<ReviewTask> open = this.reviewTasks.open(id);
		assertThat(open).hasSize(1);
		return open.get(0);
	}

	private ReviewTask task(RequestId id, String form) {
		return this.reviewTasks.open(id)
			.stream()
			.filter((task) -> task.form().equals(form))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No task " + form));
	}

	private String complete(RequestId id, Actor person, Map<String, String> values) {
		return this.reviewTasks.complete(task(id).id(), person, fields(values));
	}

	private void complete(RequestId id, String form, Actor person, Map<String, String> values) {
		this.reviewTasks.complete(task(id, form).id(), person, fields(values));
	}

	private static Map<String, List<String>> fields(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.of(entry.getValue())));
	}

	/** Running processes of the request; the one of its grant goes on by itself. */
	private List<String> running(RequestId id) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.files.number(id))
			.processDefinitionKeyNotIn(GrantProcesses.DATA_GRANT)
			.list()
			.stream()
			.map((instance) -> instance.getId())
			.toList();
	}

}
