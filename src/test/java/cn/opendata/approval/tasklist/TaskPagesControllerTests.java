package cn.opendata.approval.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.calendar.ClockChips;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.organization.Duty;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.letters.LetterPreview;
import cn.opendata.approval.process.BindingAct;
import cn.opendata.approval.process.ReviewSteps;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTaskEvent;
import cn.opendata.approval.process.ReviewTasks;
import cn.opendata.approval.process.form.Forms;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CasePages;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.NeedKind;
import cn.opendata.approval.request.Opinion;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The pages of this room on its own rows, the other rooms' doors played by the test.
 */
@DatabaseTest
class TaskPagesControllerTests {

	private static final Instant NOW = Instant.parse("2026-03-04T02:32:00Z");

	private static final DepartmentId DEPARTMENT = new DepartmentId("pages-department");

	private static final Person WANG = person("wang", "王某");

	private static final Person LI = person("li", "李某");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Forms forms;

	@Autowired
	private ClockChips chips;

	@Autowired
	private MessageSource messages;

	@Autowired
	private ThymeleafViewResolver views;

	private final ReviewTasks tasks = mock(ReviewTasks.class);

	private final CaseFiles cases = mock(CaseFiles.class);

	private final CasePages pages = mock(CasePages.class);

	private final Organizations organizations = mock(Organizations.class);

	private final Reviews reviews = mock(Reviews.class);

	private final ReviewTask task = new ReviewTask(new TaskId(UUID.randomUUID().toString()),
			new RequestId(UUID.randomUUID().toString()), "examine-application", DEPARTMENT, Role.CLERK,
			Optional.empty(), NOW);

	private TaskFeed feed;

	private Drafts drafts;

	private MockMvc web;

	@BeforeEach
	void setUp() {
		TaskRows rows = new TaskRows(this.jdbc);
		Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
		this.drafts = new Drafts(this.jdbc, new ObjectMapper(), clock);
		Clocks clocks = mock(Clocks.class);
		given(clocks.of(any())).willReturn(List.of());
		this.feed = new TaskFeed(rows, this.drafts, this.cases, clocks);
		TaskLines lines = new TaskLines(this.chips, this.organizations);
		TaskLists lists = new TaskLists(this.jdbc, this.organizations, clock);
		GoneTasks gone = new GoneTasks(rows, lines, this.organizations, this.forms, mock(ReviewSteps.class),
				this.cases);
		TaskPage page = new TaskPage(this.cases, this.pages, new HandOver(this.organizations, this.tasks), this.reviews,
				this.messages);
		this.web = MockMvcBuilders
			.standaloneSetup(new TaskController(this.tasks, page, gone, this.drafts, this.messages),
					new TaskListController(lists, lines, this.tasks, this.forms),
					new TaskApiController(lists, this.tasks, this.messages))
			.setCustomArgumentResolvers(new ActsAs(WANG))
			.setLocaleResolver(new FixedLocaleResolver(Locale.SIMPLIFIED_CHINESE))
			.setViewResolvers((name, locale) -> this.views.resolveViewName(name, locale))
			.build();
		play();
		this.feed.on(new ReviewTaskEvent(ReviewTaskEvent.Type.CREATED, this.task, Optional.empty(), NOW, ""));
	}

	private void play() {
		CaseFile file = file();
		given(this.cases.get(this.task.request())).willReturn(file);
		given(this.cases.similar(any(), eq(5))).willReturn(List.of());
		given(this.pages.model(any(), any())).willReturn(Map.of("file", file, "actions", Set.of(), "own", false,
				"forStaff", true, "clocks", List.of(), "versions", List.of(), "changes", Map.of(), "opinions",
				List.of(), "attachments", List.of(), "panels", List.of()));
		given(this.organizations.duties(any())).willReturn(Set.of(new Duty(DEPARTMENT, Role.CLERK)));
		given(this.organizations.person(WANG.id())).willReturn(Optional.of(WANG));
		given(this.organizations.person(LI.id())).willReturn(Optional.of(LI));
		given(this.organizations.holders(DEPARTMENT, Role.CLERK)).willReturn(List.of(WANG, LI));
		given(this.tasks.workers(any())).willReturn(List.of(WANG, LI));
		given(this.tasks.task(this.task.id())).willReturn(Optional.of(this.task));
		given(this.tasks.mayWork(any(), any())).willReturn(true);
		given(this.tasks.form(any(), any(), any())).willAnswer((call) -> this.forms.view("examine-application",
				Map.of(), call.getArgument(2), Locale.SIMPLIFIED_CHINESE));
	}

	@Test
	void theListShowsWhatTheGroupMayTake() throws Exception {
		this.web.perform(get("/tasks").param("tab", "group"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("全省公共厕所"), containsString("待领取"),
					containsString("/tasks/" + this.task.id()), containsString("受理审查"))));
		this.web.perform(get("/tasks").param("tab", "group").header("HX-Request", "true"))
			.andExpect(content().string(allOf(containsString("id=\"tasks\""), not(containsString("<html")))));
	}

	@Test
	void anEmptyListSaysWhatWouldBringSomething() throws Exception {
		this.web.perform(get("/tasks").param("tab", "done").param("q", "没有的"))
			.andExpect(content().string(containsString("没有符合条件的任务")));
	}

	@Test
	void thePageShowsTheCaseAndTheFormOfTheStep() throws Exception {
		this.web.perform(get("/tasks/" + this.task.id()))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("全省公共厕所"), containsString("name=\"result\""),
					containsString("/tasks/" + this.task.id() + "/preview"), containsString("李某"))));
	}

	@Test
	void aTaskThatAColleagueHasShowsNoForm() throws Exception {
		ReviewTask held = new ReviewTask(this.task.id(), this.task.request(), this.task.form(), DEPARTMENT, Role.CLERK,
				Optional.of(LI.id()), NOW);
		given(this.tasks.task(this.task.id())).willReturn(Optional.of(held));
		this.web.perform(get("/tasks/" + this.task.id()))
			.andExpect(content().string(allOf(containsString("本任务由李某办理中"), not(containsString("name=\"result\"")))));
	}

	@Test
	void aChoiceShowsWhatDependsOnItAndKeepsTheDraft() throws Exception {
		this.web
			.perform(post("/tasks/" + this.task.id() + "/preview").param("result", "DECLINE")
				.header("HX-Request", "true"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("name=\"reason\""), not(containsString("<html")))));
		this.web.perform(post("/tasks/" + this.task.id() + "/preview").param("result", "SUPPLEMENT"))
			.andExpect(content().string(allOf(containsString("name=\"missing\""), containsString("<html"))));
		this.web.perform(get("/tasks/" + this.task.id()))
			.andExpect(content().string(allOf(containsString("name=\"missing\""), containsString("已恢复您于"))));
	}

	@Test
	void showsWhatWasTypedAndEveryFaultAgain() throws Exception {
		given(this.tasks.complete(any(), any(), any()))
			.willAnswer((call) -> this.forms.check("examine-application", Map.of(), call.getArgument(2)).toString());
		this.web
			.perform(post("/tasks/" + this.task.id()).param("result", "SUPPLEMENT")
				.param("missing", "缺授权书")
				.param("days", "99"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(allOf(containsString("缺授权书"), containsString("id=\"faults\""),
					containsString("不得大于 30"), containsString("f-days-error"))));
	}

	@Test
	void whoComesSecondSeesWhoDidWhatAndKeepsTheWords() throws Exception {
		willThrow(Refused.conflict("process.error.taken", "李某", "2026-03-04 10:32")).given(this.tasks)
			.complete(any(), any(), any());
		given(this.cases.opinions(this.task.request()))
			.willReturn(List.of(new Opinion("examine-application", "ACCEPT", "", LI.id(), "李某", NOW)));
		this.feed.on(new ReviewTaskEvent(ReviewTaskEvent.Type.COMPLETED, this.task, Optional.of(LI.id()), NOW, ""));
		this.web.perform(post("/tasks/" + this.task.id()).param("result", "DECLINE").param("reason", "涉及商业秘密"))
			.andExpect(status().isConflict())
			.andExpect(content().string(allOf(containsString("李某已于 2026-03-04 10:32 办理此件"), containsString("涉及商业秘密"),
					containsString("未提交"))));
	}

	@Test
	void completingLeadsBackToTheList() throws Exception {
		given(this.tasks.complete(any(), any(), any())).willReturn("process.done.examine-application.ACCEPT");
		this.web.perform(
				post("/tasks/" + this.task.id()).param("result", "ACCEPT").param("_result", "1").param("_csrf", "x"))
			.andExpect(redirectedUrl("/tasks"));
		verify(this.tasks).complete(eq(this.task.id()), any(),
				eq(Map.of("result", List.of("ACCEPT"), "_result", List.of("1"))));
	}

	@Test
	void aBindingActIsShownWithItsLetterBeforeItIsDone() throws Exception {
		given(this.tasks.check(any(), any(), any()))
			.willReturn(Optional.of(new BindingAct("DECLINE", Outcome.NOT_ACCEPTED,
					new LetterPreview("省统计局", "数据开放申请不予受理告知书", "张某", List.of("收悉。"),
							List.of(new LetterPreview.Row("联系电话", "不予开放", "个人隐私：可识别", "《个人信息保护法》第十三条")),
							List.of("依据：第十三条。", "可以申请行政复议。")))));
		this.web
			.perform(post("/tasks/" + this.task.id()).param("result", "DECLINE")
				.param("_result", "1")
				.param("reason", "第一行\n第\"二\"行"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("确认不予受理"), containsString("告知书"), containsString("张某"),
					containsString("联系电话"), containsString("可以申请行政复议。"), containsString("name=\"_confirmed\""),
					containsString("name=\"_result\" value=\"1\""),
					containsString("name=\"reason\" value=\"第一行\n第&quot;二&quot;行\""))));
		verify(this.tasks, never()).complete(any(), any(), any());
		assertThat(this.drafts.find(this.task.id(), WANG.id())).map((draft) -> draft.typed().get("result"))
			.contains(List.of("DECLINE"));
	}

	@Test
	void aConfirmedActIsDoneWithWhatWasTyped() throws Exception {
		given(this.tasks.check(any(), any(), any())).willThrow(new AssertionError("asked again"));
		given(this.tasks.complete(any(), any(), any())).willReturn("process.done.examine-application.DECLINE");
		this.web.perform(post("/tasks/" + this.task.id()).param("result", "DECLINE").param("_confirmed", "1"))
			.andExpect(redirectedUrl("/tasks"));
		verify(this.tasks).complete(eq(this.task.id()), any(), eq(Map.of("result", List.of("DECLINE"))));
	}

	@Test
	void phrasesOfTheDepartmentStandUnderTheirField() throws Exception {
		given(this.reviews.phrases(DEPARTMENT, "missing")).willReturn(List.of("请补充使用期限。"));
		this.web
			.perform(post("/tasks/" + this.task.id() + "/preview").param("result", "SUPPLEMENT")
				.header("HX-Request", "true"))
			.andExpect(content()
				.string(allOf(containsString("data-phrase-for=\"f-missing\""), containsString("请补充使用期限。"))));
		this.web.perform(post("/tasks/" + this.task.id() + "/preview").param("result", "DECLINE"))
			.andExpect(content().string(not(containsString("data-phrase"))));
	}

	@Test
	void keepsADraftOnlyOfATaskOneMayWork() throws Exception {
		this.web.perform(post("/tasks/" + this.task.id() + "/draft").param("note", "初步意见"))
			.andExpect(status().isNoContent());
		assertThat(this.drafts.find(this.task.id(), WANG.id())).map(Drafts.Draft::typed)
			.contains(Map.of("note", List.of("初步意见")));
	}

	@Test
	void programsGetTheSameListsAndSendTheSameValues() throws Exception {
		this.web.perform(get("/api/v1/tasks").param("tab", "group"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(this.task.id().value())));
		given(this.tasks.complete(any(), any(), any())).willReturn("process.done.examine-application.ACCEPT");
		this.web.perform(post("/api/v1/tasks/" + this.task.id() + "/complete").contentType("application/json")
			.content("{\"result\":\"ACCEPT\",\"days\":5,\"formats\":[\"csv\"],\"items\":[{\"treatment\":\"OPENED\"}]}"))
			.andExpect(status().isOk());
		verify(this.tasks).complete(eq(this.task.id()), any(), eq(Map.of("result", List.of("ACCEPT"), "days",
				List.of("5"), "formats", List.of("csv"), "items[0].treatment", List.of("OPENED"))));
	}

	private CaseFile file() {
		Applicant applicant = new Applicant(new PersonId("p"), ApplicantType.CITIZEN, "张某", "ID_CARD", "110***", "张某",
				"138", "a@b", "");
		CaseFile.Content content = new CaseFile.Content(Optional.empty(), "全省公共厕所", NeedKind.NEW, "位置", List.of(), "",
				"", "", "", List.of("csv"), "", "研究", "报告", "两年", false, "", "DOWNLOAD", "", "");
		return new CaseFile(this.task.request(), "KF-2026-000123", Kind.OPEN, Status.SUBMITTED, Optional.of(DEPARTMENT),
				applicant, content, 1, Optional.of(NOW), Optional.empty(), Optional.empty(), 1);
	}

	private static Person person(String id, String name) {
		return new Person(new PersonId(id), name, "", Locale.SIMPLIFIED_CHINESE, Optional.of(DEPARTMENT),
				Set.of(Role.CLERK));
	}

	/** Gives controllers the person who acts. */
	private record ActsAs(Person person) implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Actor.class;
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binders) {
			return Actor.of(this.person);
		}

	}

}
