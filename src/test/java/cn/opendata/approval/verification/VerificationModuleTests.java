package cn.opendata.approval.verification;

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
import cn.opendata.approval.delivery.SharedGrant;
import cn.opendata.approval.delivery.SharedGrants;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ProcessPictures;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.request.Cast;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestCases;
import cn.opendata.approval.request.TestLadder;
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
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Doubts about data from their report to the answer and the notice of the correction, by
 * the doors and pages people use, with the engine behind.
 */
@DatabaseTest
class VerificationModuleTests {

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
	private SharedGrants grants;

	@Autowired
	private ProcessPictures pictures;

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
	private JdbcClient jdbc;

	private DepartmentId user;

	private Actor requester;

	private DepartmentId provider;

	private Actor manager;

	private EntryCode entry;

	private SharedGrant grant;

	@BeforeEach
	void grantInUse() {
		this.user = this.house.department();
		this.requester = this.house.staff(this.user, Role.REQUESTER);
		this.provider = this.house.department();
		this.manager = this.house.staff(this.provider, Role.DATA_MANAGER, Role.PLATFORM_OFFICE);
		this.entry = TestEntries.published(this.context, this.provider, this.manager, SharingClass.UNCONDITIONAL);
		this.grant = granted(this.requester);
	}

	private SharedGrant granted(Actor requester) {
		RequestId id = this.filed.shared(requester, Times.day(this.clock.instant()).plusDays(365), this.entry);
		TestJobs.runDue(this.context, id);
		return this.grants.onEntry(this.entry)
			.stream()
			.filter((one) -> one.request().equals(id))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void userReportsAndEveryHolderHearsOfTheCorrection() throws Exception {
		Actor neighbour = this.house.staff(this.house.department(), Role.REQUESTER);
		granted(neighbour);
		CaseFile file = reported();
		assertThat(file).satisfies((it) -> {
			assertThat(it.number()).startsWith("JH-");
			assertThat(it.status()).isEqualTo(Status.SUBMITTED);
			assertThat(it.department()).contains(this.provider);
			assertThat(it.asking()).contains(this.user);
		});
		assertThat(running(file)).containsExactly("VERIFY_REPLY");
		ReviewTask task = task(file);
		assertThat(task.form()).isEqualTo("answer-verification");
		assertThat(this.tasks.form(task.id(), this.manager, null).fields()).isNotEmpty();
		assertThat(page(this.manager, "/tasks/" + task.id().value())).contains("第三行", "应为 2025");
		assertThat(this.tasks.complete(task.id(), this.manager, answers("CORRECTED", "CONFIRMED")))
			.isEqualTo("process.done.answer-verification.ANSWERED");
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.SETTLED);
		assertThat(running(file)).isEmpty();
		assertThat(this.pictures.of(file.id())).get()
			.satisfies((picture) -> assertThat(picture.passed()).contains("EndEvent_VerificationAnswered"));
		assertThat(told(this.requester)).contains("notification.finding.CORRECTED",
				"notification.request.VERIFY.VERIFIED", "notification.request.VERIFY.SUBMITTED");
		assertThat(told(neighbour)).contains("notification.finding.CORRECTED");
		assertThat(page(this.requester, "/cases/" + file.number())).contains("已更正", "数据无误", "核对后答复");
	}

	@Test
	void membersOfThePublicWithALiveGrantHearOfItToo() throws Exception {
		Cast cast = new Cast(this.context);
		RequestId opened = new TestLadder(this.context, cast).to(Status.OPENED);
		RequestId closed = new TestLadder(this.context, new Cast(this.context)).to(Status.OPENED);
		for (RequestId id : List.of(opened, closed)) {
			this.jdbc.sql("UPDATE request_case SET entry_code = ? WHERE id = ?")
				.params(this.entry.value(), id.value())
				.update();
		}
		this.jdbc.sql("UPDATE delivery_grant SET state = 'ENDED' WHERE request_id = ?").param(closed.value()).update();
		CaseFile file = reported();
		this.tasks.complete(task(file).id(), this.manager, answers("CORRECTED", "CORRECTED"));
		assertThat(told(cast.applicant)).contains("notification.finding.CORRECTED");
		assertThat(this.jdbc.sql("SELECT message_key FROM notification_message WHERE person = ?")
			.param(this.cases.get(closed).applicant().person().value())
			.query(String.class)
			.list()).doesNotContain("notification.finding.CORRECTED");
	}

	@Test
	void nobodyIsToldWhereNothingWasCorrected() throws Exception {
		CaseFile file = reported();
		this.tasks.complete(task(file).id(), this.manager, answers("NOT_OURS", "CONFIRMED"));
		assertThat(told(this.requester)).doesNotContain("notification.finding.CORRECTED");
	}

	@Test
	void bothSidesFindItInTheirLists() throws Exception {
		CaseFile file = reported();
		assertThat(page(this.requester, "/cases/verifications?tab=OURS")).contains(file.number());
		assertThat(page(this.manager, "/cases/verifications?tab=ASKED")).contains(file.number());
		Actor auditor = this.house.staff(this.house.platformOffice(), Role.AUDITOR);
		assertThat(page(auditor, "/cases/verifications?q=" + file.number() + "&status=SUBMITTED"))
			.contains(file.number());
		Actor supervisor = this.house.staff(this.house.platformOffice(), Role.SUPERVISOR);
		assertThat(page(supervisor, "/cases/verifications")).contains(file.number());
		assertThat(page(this.requester, "/cases/disputes")).doesNotContain(file.number());
		assertThat(page(this.house.applicant(), "/log")).doesNotContain(file.number());
		assertThat(this.site.perform(get("/cases/verifications").with(TestSignIn.as(this.house.applicant())))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
		Actor clerkless = this.house.staff(this.user, Role.SYSTEM_ADMIN);
		assertThat(this.site.perform(get("/cases/verifications").with(TestSignIn.as(clerkless)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
	}

	@Test
	void everyDoubtNeedsFindingAndWords() throws Exception {
		CaseFile file = reported();
		ReviewTask task = task(file);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.tasks.complete(task.id(), this.manager,
					fields(Map.of("doubts[0].finding", "CORRECTED", "doubts[0].answer", "好"))))
			.satisfies((refused) -> assertThat(refused.violations()).extracting((one) -> one.field())
				.contains("doubts[0].answer", "doubts[1].finding", "doubts[1].answer"));
		Verifications door = this.context.getBean(Verifications.class);
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> door.answer(file.id(), this.manager, List.of(new Verifications.Answer(Finding.CONFIRMED, "  "))))
			.satisfies((refused) -> assertThat(refused.violations()).hasSize(3));
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.SUBMITTED);
	}

	@Test
	void engineRefusesCompletionWithoutTheAnswer() throws Exception {
		CaseFile file = reported();
		assertThatThrownBy(() -> this.engine.complete(task(file).id().value(), Map.of("status", "SETTLED")))
			.hasRootCauseInstanceOf(Refused.class);
	}

	@Test
	void withdrawalTakesTheTaskAway() throws Exception {
		CaseFile file = reported();
		assertThat(page(this.requester, "/cases/" + file.number() + "/withdraw")).contains("终止办理");
		this.site
			.perform(post("/cases/" + file.number() + "/withdraw").with(csrf()).with(TestSignIn.as(this.requester)));
		assertThat(this.cases.get(file.id()).status()).isEqualTo(Status.WITHDRAWN);
		assertThat(this.tasks.open(file.id())).isEmpty();
		assertThat(running(file)).isEmpty();
	}

	@Test
	void limitEscalatesAndEndsNothing() throws Exception {
		CaseFile file = reported();
		Actor head = this.house.staff(this.provider, Role.HEAD);
		this.time.forward(Duration.ofDays(60));
		TestJobs.runDue(this.context, file.id());
		assertThat(task(file).form()).isEqualTo("answer-verification");
		assertThat(told(head)).anyMatch((key) -> key.startsWith("notification.clock."));
		this.tasks.complete(task(file).id(), this.manager, answers("CONFIRMED", "CONFIRMED"));
		assertThat(this.jdbc.sql("SELECT in_time FROM request_case WHERE id = ?")
			.param(file.id().value())
			.query(Boolean.class)
			.single()).isFalse();
	}

	@Test
	void formNamesEveryFaultAndKeepsWhatWasTyped() throws Exception {
		assertThat(page(this.requester, form())).contains("姓名", "电话", "第 1 项");
		String again = send(this.requester,
				doubt(form(), 0, "身份证号", "", "应为 2025").param("doubts[0].expected", "长".repeat(1001)), 422);
		assertThat(again).contains("不在该数据范围内", "请填写此项", "不能超过 1,000 字", "应为 2025");
		assertThat(send(this.requester, doubt(form(), 0, "姓名", "", ""), 422)).contains("请至少写明一项疑义");
		assertThat(send(this.requester, doubt(form(), 0, "姓名", "第三行", "错").param("more", "1"), 200)).contains("第 2 项",
				"第三行");
		String lost = send(this.requester, multipart(form())
			.file(new MockMultipartFile("doubts[0].file", "x.exe", "application/octet-stream", new byte[] { 1, 2, 3 }))
			.param("entry", this.entry.value())
			.param("doubts[0].item", "姓名")
			.param("doubts[0].place", "第三行")
			.param("doubts[0].wrong", "错"), 422);
		assertThat(lost).contains("需要重新选择", "f-doubts[0].file-error");
	}

	@Test
	void strangersAndStatesAreRefused() throws Exception {
		Actor stranger = this.house.staff(this.house.department(), Role.REQUESTER);
		assertThat(status(stranger, form())).isEqualTo(404);
		assertThat(status(this.manager, form())).isEqualTo(403);
		assertThat(status(this.requester, form() + "&entry=none")).isEqualTo(404);
		assertThat(status(this.requester, "/cases/verifications/new?grant=none")).isEqualTo(404);
		assertThat(status(this.requester, "/my/corrections/new?entry=" + this.entry)).isEqualTo(403);
		assertThat(status(this.house.applicant(), "/my/corrections/new?entry=none")).isEqualTo(404);
	}

	@Test
	void publicReportsErrorsOfOpenDataAndReadsTheAnswerWithoutNames() throws Exception {
		Actor citizen = this.house.applicant();
		assertThat(page(citizen, "/catalogue/" + this.entry)).contains("/my/corrections/new?entry=" + this.entry);
		String url = "/my/corrections/new?entry=" + this.entry;
		assertThat(page(citizen, url)).contains("数据纠错");
		String number = number(
				this.site.perform(doubt(url, 0, "电话", "张三的记录", "号码已停用").with(csrf()).with(TestSignIn.as(citizen)))
					.andReturn()
					.getResponse()
					.getRedirectedUrl());
		CaseFile file = this.cases.find(number).orElseThrow();
		assertThat(running(file)).containsExactly("OPEN_CORRECTION");
		assertThat(page(citizen, "/my/requests")).contains(number);
		assertThat(page(citizen, "/cases/" + number)).contains("号码已停用", "待答复");
		assertThat(page(citizen, "/catalogue/" + this.entry)).doesNotContain("纠错答复");
		assertThat(page(this.manager, "/cases/" + number)).contains("社会公众", file.applicant().phone());
		this.tasks.complete(task(file).id(), this.manager,
				fields(Map.of("doubts[0].finding", "CORRECTED", "doubts[0].answer", "已更正为现用号码")));
		assertThat(this.site.perform(get("/catalogue/" + this.entry)).andReturn().getResponse().getContentAsString())
			.contains("纠错答复", "已更正为现用号码")
			.doesNotContain("张三的记录", "号码已停用", file.applicant().name());
	}

	@Test
	void programsReportAndRead() throws Exception {
		String body = """
				{"grant": "%s", "doubts": [{"item": "姓名", "place": "第三行", "wrong": "错别字", "expected": "王"}]}"""
			.formatted(this.grant.id());
		String made = api(this.requester, body, 201);
		String number = JsonPath.read(made, "$.number");
		assertThat((String) JsonPath.read(made, "$.statusText")).isEqualTo("待核实答复");
		assertThat((List<String>) JsonPath.read(made, "$.doubts[*].wrong")).containsExactly("错别字");
		assertThat(read(this.manager, "/api/v1/verifications/" + number)).contains("错别字");
		assertThat(read(this.requester, "/api/v1/requests/" + number)).contains("VERIFY");
		assertThat(api(this.requester, "{}", 422)).contains("entry");
		assertThat(api(this.requester, "{\"grant\": \"%s\"}".formatted(this.grant.id()), 422))
			.contains("doubts[0].wrong");
		assertThat(api(this.house.applicant(),
				"{\"entry\": \"%s\", \"doubts\": [{\"item\": \"姓名\", \"place\": \"1\", \"wrong\": \"2\"}]}"
					.formatted(this.entry),
				201))
			.contains("JH-");
		String other = this.cases.get(this.grant.request()).number();
		assertThat(this.site
			.perform(get("/api/v1/verifications/" + other).header(HttpHeaders.AUTHORIZATION,
					"Bearer " + TestTokens.of(this.context, this.requester)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
	}

	@Test
	void databaseKeepsNoAnswerWithoutWords() throws Exception {
		CaseFile file = reported();
		assertThatThrownBy(
				() -> this.jdbc.sql("UPDATE verification_doubt SET finding = 'CONFIRMED' WHERE request_id = ?")
					.param(file.id().value())
					.update())
			.isInstanceOf(DataAccessException.class);
	}

	private CaseFile reported() throws Exception {
		String url = this.site
			.perform(multipart(form())
				.file(new MockMultipartFile("doubts[0].file", "proof.csv", "text/csv", "a,b\n1,2\n".getBytes()))
				.param("entry", this.entry.value())
				.param("doubts[0].item", "姓名")
				.param("doubts[0].place", "第三行")
				.param("doubts[0].wrong", "年份写成 2052")
				.param("doubts[0].expected", "应为 2025")
				.param("doubts[1].item", "")
				.param("doubts[1].place", "")
				.param("doubts[1].wrong", "")
				.param("doubts[2].item", "电话")
				.param("doubts[2].place", "第五行")
				.param("doubts[2].wrong", "少一位")
				.with(csrf())
				.with(TestSignIn.as(this.requester)))
			.andReturn()
			.getResponse()
			.getRedirectedUrl();
		CaseFile file = this.cases.find(number(url)).orElseThrow();
		assertThat(this.cases.attachments(file.id())).hasSize(1);
		return file;
	}

	private String form() {
		return "/cases/verifications/new?grant=" + this.grant.id();
	}

	private MockHttpServletRequestBuilder doubt(String url, int line, String item, String place, String wrong) {
		return post(url).param("entry", this.entry.value())
			.param("doubts[" + line + "].item", item)
			.param("doubts[" + line + "].place", place)
			.param("doubts[" + line + "].wrong", wrong);
	}

	private String send(Actor by, MockHttpServletRequestBuilder sent, int status) throws Exception {
		var response = this.site.perform(sent.with(csrf()).with(TestSignIn.as(by))).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString();
	}

	private String api(Actor by, String body, int status) throws Exception {
		var response = this.site
			.perform(post("/api/v1/verifications").contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.header("Idempotency-Key", UUID.randomUUID().toString())
				.header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.of(this.context, by)))
			.andReturn()
			.getResponse();
		response.setCharacterEncoding("UTF-8");
		assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
		return response.getContentAsString();
	}

	private String read(Actor by, String url) throws Exception {
		var response = this.site
			.perform(MockMvcRequestBuilders.get(url)
				.header(HttpHeaders.AUTHORIZATION, "Bearer " + TestTokens.of(this.context, by)))
			.andReturn()
			.getResponse();
		response.setCharacterEncoding("UTF-8");
		assertThat(response.getStatus()).isEqualTo(200);
		return response.getContentAsString();
	}

	private String page(Actor by, String url) throws Exception {
		var response = this.site.perform(get(url).with(TestSignIn.as(by))).andReturn().getResponse();
		assertThat(response.getStatus()).as(url).isEqualTo(200);
		return response.getContentAsString();
	}

	private int status(Actor by, String url) throws Exception {
		return this.site.perform(get(url).with(TestSignIn.as(by))).andReturn().getResponse().getStatus();
	}

	private static String number(String url) {
		return url.substring(url.lastIndexOf('/') + 1);
	}

	private ReviewTask task(CaseFile file) {
		List<ReviewTask> open = this.tasks.open(file.id());
		assertThat(open).hasSize(1);
		return open.get(0);
	}

	private static Map<String, List<String>> answers(String first, String second) {
		return fields(Map.of("doubts[0].finding", first, "doubts[0].answer", "核对后答复", "doubts[1].finding", second,
				"doubts[1].answer", "经核对号码完整"));
	}

	private static Map<String, List<String>> fields(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> List.of(entry.getValue())));
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
