package cn.opendata.approval.dispute;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.TestEntries;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestCases;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.web.TestSignIn;
import cn.opendata.approval.web.TestTokens;
import com.jayway.jsonpath.JsonPath;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Disputes from their raising to their settlement at each stage, by the doors and pages
 * people use, with the engine behind.
 */
@DatabaseTest
class DisputeModuleTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc site;

	@Autowired
	private ReviewTasks tasks;

	@Autowired
	private TaskService engine;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Disputes disputes;

	@Autowired
	private DisputeStore store;

	@Autowired
	private Clocks clocks;

	@Autowired
	private BusinessTime time;

	@Autowired
	private Clock clock;

	@Autowired
	private TestCases filed;

	@Autowired
	private TestHouse house;

	@Autowired
	private Organizations organizations;

	@Autowired
	private JdbcClient jdbc;

	private DepartmentId user;

	private Actor requester;

	private Actor userHandler;

	private DepartmentId provider;

	private Actor handler;

	private Actor office;

	private String about;

	@BeforeEach
	void sharedAcrossTwoLevels() {
		this.user = this.house.department();
		this.requester = this.house.staff(this.user, Role.REQUESTER);
		this.userHandler = this.house.staff(this.user, Role.HANDLER);
		this.provider = this.house.department(Level.CITY, "230900");
		this.handler = this.house.staff(this.provider, Role.HANDLER);
		Actor manager = this.house.staff(this.provider, Role.DATA_MANAGER, Role.PLATFORM_OFFICE);
		this.office = this.house.staff(this.organizations.commonOffice(this.user, this.provider).id(),
				Role.PLATFORM_OFFICE);
		EntryCode entry = TestEntries.published(this.context, this.provider, manager, SharingClass.UNCONDITIONAL);
		RequestId id = this.filed.shared(this.requester, Times.day(this.clock.instant()).plusDays(365), entry);
		TestJobs.runDue(this.context, id);
		this.about = this.cases.get(id).number();
	}

	@Test
	void partiesAgreeAndTheDisputeIsSettled() throws Exception {
		CaseFile file = raised(this.requester);
		assertThat(file).satisfies((it) -> {
			assertThat(it.number()).startsWith("ZY-");
			assertThat(it.status()).isEqualTo(Status.NEGOTIATING);
			assertThat(it.asking()).contains(this.user);
			assertThat(it.department()).contains(this.provider);
		});
		assertThat(this.cases.attachments(file.id())).hasSize(1);
		assertThat(running(file)).containsExactly("DISPUTE_NEGOTIATE");
		assertThat(page(this.handler, "/tasks/" + task(file).id().value())).contains("停止超范围使用", "协商记录");
		assertThat(complete(file, this.handler, Map.of("result", "AGREED", "text", "双方同意缩小使用范围")))
			.isEqualTo("process.done.record-negotiation.AGREED");
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.SETTLED);
		assertThat(running(file)).isEmpty();
		assertThat(told(this.requester)).contains("notification.request.DISPUTE.SUBMITTED",
				"notification.request.DISPUTE.SETTLED");
		assertThat(page(this.requester, "/cases/" + file.number())).contains("双方同意缩小使用范围", "协商一致", "本级人民政府决定");
		assertThat(page(this.requester, "/cases/" + this.about)).contains(file.number());
	}

	@Test
	void disputeGoesThroughAllStagesEachWithItsRecord() throws Exception {
		CaseFile file = raised(this.requester);
		complete(file, this.handler, Map.of("result", "FAILED", "text", "对使用范围理解不一致"));
		assertThat(task(file)).satisfies((task) -> {
			assertThat(task.form()).isEqualTo("mediate-dispute");
			assertThat(task.department().value()).isEqualTo(this.office.department().orElseThrow().value());
			assertThat(this.tasks.mayWork(this.handler, task)).isFalse();
		});
		assertThat(running(file)).containsExactly("DISPUTE_MEDIATE");
		complete(file, this.office, Map.of("result", "FAILED", "text", "双方均不接受协调意见"));
		assertThat(running(file)).containsExactly("DISPUTE_RULE");
		String today = Times.day(this.clock.instant()).toString();
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> this.disputes.rule(file.id(), this.office, "好", " ", Times.day(this.clock.instant()).plusDays(1)))
			.satisfies((refused) -> assertThat(refused.violations()).extracting((one) -> one.field())
				.containsExactly("text", "document", "decidedOn"));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.disputes.rule(file.id(), this.office, "按协议约定范围使用", "文".repeat(101), null));
		complete(file, this.office, Map.of("text", "按协议约定范围使用", "document", "黑政函〔2026〕12号", "decidedOn", today));
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.SETTLED);
		assertThat(this.store.stages(file.id())).extracting(StageRecord::stage)
			.containsExactly(Stage.NEGOTIATION, Stage.MEDIATION, Stage.RULING);
		assertThat(page(this.handler, "/cases/" + file.number())).contains("对使用范围理解不一致", "双方均不接受协调意见", "黑政函〔2026〕12号",
				this.office.name());
		assertThat(told(this.handler)).contains("notification.staff.DISPUTE_RAISED", "notification.staff.SETTLED");
	}

	@Test
	void officeMediatesTheDispute() throws Exception {
		CaseFile file = raised(this.requester);
		complete(file, this.handler, Map.of("result", "FAILED", "text", "对使用范围理解不一致"));
		complete(file, this.office, Map.of("result", "AGREED", "text", "双方接受按季提供"));
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.SETTLED);
		assertThat(this.store.stages(file.id())).last()
			.satisfies((stage) -> assertThat(stage.result()).contains(StageResult.AGREED));
	}

	@Test
	void periodsThatPassTakeItToTheGovernmentAndThereItWaits() throws Exception {
		CaseFile file = raised(this.requester);
		Actor head = this.house.staff(this.office.department().orElseThrow(), Role.HEAD);
		for (String form : List.of("mediate-dispute", "record-ruling", "record-ruling")) {
			this.time.forward(Duration.ofDays(60));
			TestJobs.runDue(this.context, file.id());
			assertThat(task(file).form()).isEqualTo(form);
		}
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.RULING);
		assertThat(this.store.stages(file.id())).extracting(StageRecord::result)
			.containsExactly(java.util.Optional.of(StageResult.LAPSED), java.util.Optional.of(StageResult.LAPSED),
					java.util.Optional.empty());
		assertThat(told(head)).anyMatch((key) -> key.startsWith("notification.clock."));
		this.disputes.limitPassed(file.id());
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.RULING);
		assertThat(page(this.handler, "/cases/" + file.number())).contains("期限届满");
	}

	@Test
	void providerMayRaiseItAndTheUserAnswers() throws Exception {
		assertThat(page(this.handler, "/cases/" + this.about)).contains("/cases/disputes/new?request=" + this.about);
		CaseFile file = raised(this.handler);
		assertThat(file.asking()).contains(this.provider);
		assertThat(file.department()).contains(this.user);
		assertThat(this.tasks.mayWork(this.userHandler, task(file))).isTrue();
		Actor colleague = this.house.staff(this.provider, Role.HANDLER);
		assertThat(page(colleague, "/cases/" + file.number())).contains("停止超范围使用");
		assertThat(page(colleague, "/cases/disputes?tab=OURS")).contains(file.number());
		assertThat(page(this.userHandler, "/cases/disputes")).contains(file.number());
		complete(file, this.userHandler, Map.of("result", "AGREED", "text", "双方同意缩小使用范围"));
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.SETTLED);
	}

	@Test
	void withdrawalEndsStageTaskAndClock() throws Exception {
		CaseFile file = raised(this.requester);
		this.site
			.perform(post("/cases/" + file.number() + "/withdraw").with(csrf()).with(TestSignIn.as(this.requester)));
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.WITHDRAWN);
		assertThat(this.tasks.open(file.id())).isEmpty();
		assertThat(running(file)).isEmpty();
		assertThat(this.store.stages(file.id())).singleElement()
			.satisfies((stage) -> assertThat(stage.result()).contains(StageResult.WITHDRAWN));
		assertThat(raised(this.requester).number()).isNotEqualTo(file.number());
	}

	@Test
	void formNamesEveryFaultAndKeepsWhatWasTyped() throws Exception {
		assertThat(page(this.requester, form())).contains(this.about, "请求事项");
		String again = send(multipart(form()).file(proof("proof.csv")).param("subject", "争").param("claim", "停止"), 422);
		assertThat(again).contains("请填写 2 至 100 字", "请填写 5 至 1,000 字", "需要重新选择", "停止");
		MockMultipartHttpServletRequestBuilder many = multipart(form());
		for (int i = 0; i <= Raising.FILES; i++) {
			many.file(proof("proof" + i + ".csv"));
		}
		assertThat(send(typed(many), 422)).contains("最多 5 个文件");
		assertThat(send(
				typed(multipart(form())
					.file(new MockMultipartFile("files", "x.exe", "application/octet-stream", new byte[] { 1, 2, 3 }))),
				422))
			.contains("f-files-error");
	}

	@Test
	void onlyThePartiesAndOnlyOneAtATime() throws Exception {
		Actor stranger = this.house.staff(this.house.department(), Role.REQUESTER);
		assertThat(status(stranger, form())).isEqualTo(404);
		Actor clerk = this.house.staff(this.provider, Role.CLERK);
		assertThat(status(clerk, form())).isEqualTo(403);
		assertThat(page(clerk, "/cases/" + this.about)).doesNotContain("/cases/disputes/new");
		RequestId unheard = this.filed.shared(this.requester, Times.day(this.clock.instant()).plusDays(365),
				conditional());
		assertThat(status(this.requester, "/cases/disputes/new?request=" + this.cases.get(unheard).number()))
			.isEqualTo(403);
		CaseFile file = raised(this.requester);
		assertThat(status(this.requester, form())).isEqualTo(409);
		assertThat(status(this.requester, "/cases/disputes/new?request=" + file.number())).isEqualTo(403);
		assertThat(page(this.requester, "/cases/" + this.about)).doesNotContain("/cases/disputes/new");
	}

	private EntryCode conditional() {
		Actor manager = this.house.staff(this.provider, Role.DATA_MANAGER, Role.PLATFORM_OFFICE);
		return TestEntries.published(this.context, this.provider, manager, SharingClass.CONDITIONAL);
	}

	@Test
	void recordsNeedWords() throws Exception {
		CaseFile file = raised(this.requester);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.disputes.negotiate(file.id(), this.handler, true, "  "))
			.satisfies((refused) -> assertThat(refused.violations()).singleElement()
				.satisfies((one) -> assertThat(one.field()).isEqualTo("text")));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.disputes.negotiate(file.id(), this.requester, true, "双方同意缩小使用范围"))
			.satisfies((refused) -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
		assertThatThrownBy(() -> this.engine.complete(task(file).id().value(), Map.of("status", "SETTLED")))
			.hasRootCauseInstanceOf(Refused.class);
		assertThatThrownBy(() -> this.jdbc.sql("UPDATE dispute_stage SET result = 'AGREED' WHERE request_id = ?")
			.param(file.id().value())
			.update()).isInstanceOf(DataAccessException.class);
		complete(file, this.handler, Map.of("result", "FAILED", "text", "对使用范围理解不一致"));
		assertThatThrownBy(() -> this.engine.complete(task(file).id().value(), Map.of("status", "SETTLED")))
			.hasRootCauseInstanceOf(Refused.class);
		complete(file, this.office, Map.of("result", "FAILED", "text", "双方均不接受协调意见"));
		assertThatThrownBy(() -> this.engine.complete(task(file).id().value(), Map.of("status", "SETTLED")))
			.hasRootCauseInstanceOf(Refused.class);
	}

	@Test
	void programsRaiseAndRead() throws Exception {
		String body = """
				{"request": "%s", "subject": "使用范围", "claim": "停止超范围使用", "reasons": "超出协议约定的范围", "basis": "协议第三条"}"""
			.formatted(this.about);
		String made = api(body, 201);
		String number = JsonPath.read(made, "$.number");
		assertThat((String) JsonPath.read(made, "$.stages[0].stage")).isEqualTo("NEGOTIATION");
		var read = this.site
			.perform(get("/api/v1/disputes/" + number).header(HttpHeaders.AUTHORIZATION,
					"Bearer " + TestTokens.of(this.context, this.handler)))
			.andReturn()
			.getResponse();
		assertThat(read.getStatus()).isEqualTo(200);
		assertThat(api("{}", 422)).contains("request");
		assertThat(this.site
			.perform(get("/api/v1/disputes/" + this.about).header(HttpHeaders.AUTHORIZATION,
					"Bearer " + TestTokens.of(this.context, this.requester)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
	}

	private CaseFile raised(Actor by) throws Exception {
		String url = this.site
			.perform(typed(multipart(form()).file(proof("proof.csv"))).with(csrf()).with(TestSignIn.as(by)))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		return this.cases.find(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
	}

	private static MockMultipartFile proof(String name) {
		return new MockMultipartFile("files", name, "text/csv", "a,b\n1,2\n".getBytes());
	}

	private static MockMultipartHttpServletRequestBuilder typed(MockMultipartHttpServletRequestBuilder form) {
		form.param("subject", "使用范围").param("claim", "停止超范围使用").param("reasons", "超出协议约定的范围").param("basis", "协议第三条");
		return form;
	}

	private String send(MockHttpServletRequestBuilder form, int status) throws Exception {
		form.with(csrf()).with(TestSignIn.as(this.requester));
		var response = this.site.perform(form).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString();
	}

	private String api(String body, int status) throws Exception {
		var response = this.site
			.perform(post("/api/v1/disputes").contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.of(this.context, this.requester)))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
		return response.getContentAsString();
	}

	private String form() {
		return "/cases/disputes/new?request=" + this.about;
	}

	private String page(Actor by, String url) throws Exception {
		var response = this.site.perform(get(url).with(TestSignIn.as(by))).andReturn().getResponse();
		assertThat(response.getStatus()).as(url).isEqualTo(200);
		return response.getContentAsString();
	}

	private int status(Actor by, String url) throws Exception {
		return this.site.perform(get(url).with(TestSignIn.as(by))).andReturn().getResponse().getStatus();
	}

	private ReviewTask task(CaseFile file) {
		List<ReviewTask> open = this.tasks.open(file.id());
		assertThat(open).hasSize(1);
		return open.get(0);
	}

	private String complete(CaseFile file, Actor by, Map<String, String> values) {
		return this.tasks.complete(task(file).id(), by,
				values.entrySet()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.of(entry.getValue()))));
	}

	private List<String> running(CaseFile file) {
		return this.clocks.of(new ClockSubject(ClockSubject.REQUEST, file.id().value()))
			.stream()
			.filter(CaseClock::running)
			.map((one) -> one.rule().code())
			.toList();
	}

	private List<String> told(Actor person) {
		return this.jdbc.sql("SELECT message_key FROM notification_message WHERE person = ?")
			.param(person.id().orElseThrow().value())
			.query(String.class)
			.list();
	}

}
