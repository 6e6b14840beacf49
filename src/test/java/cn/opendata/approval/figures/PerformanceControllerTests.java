package cn.opendata.approval.figures;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.TestEntries;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.request.Cast;
import cn.opendata.approval.request.SharingCast;
import cn.opendata.approval.request.SharingLadder;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestLadder;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.web.TestSignIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DatabaseTest
class PerformanceControllerTests {

	private static final Pattern FIGURE = Pattern.compile("<a class=\"figure\" href=\"([^\"]+)\" data-many=\"(\\d+)\"");

	private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

	private static final String URL = "/supervision/performance?unit=SPAN&from=2026-01&until=2028-12";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc site;

	@Autowired
	private TestHouse house;

	@Autowired
	private BusinessTime time;

	@Test
	void everyFigureOfThePageOpensAListThatAddsUpToIt() throws Exception {
		Cast cast = new Cast(this.context);
		TestLadder ladder = new TestLadder(this.context, cast);
		for (Status status : List.of(Status.SUBMITTED, Status.AWAITING_SUPPLEMENT, Status.ABANDONED, Status.WITHDRAWN,
				Status.NOT_ACCEPTED, Status.MASKING, Status.ANSWERED, Status.OPENED)) {
			ladder.to(status);
		}
		RequestId late = ladder.to(Status.PROPOSING);
		this.time.forward(Duration.ofDays(40));
		TestJobs.runDue(this.context, late);
		assertEveryListAddsUp(cast.here(Role.HEAD), URL, 25);
	}

	@Test
	void figuresOfASharingProviderAddUpForWhoeverSupervises() throws Exception {
		SharingCast cast = new SharingCast(this.context);
		SharingLadder ladder = new SharingLadder(this.context, cast);
		for (Status status : List.of(Status.SUBMITTED, Status.THIRD_PARTY, Status.OPENED, Status.RETURNED)) {
			ladder.to(status);
		}
		Actor supervisor = this.house.staff(this.house.platformOffice(), Role.SUPERVISOR);
		TestEntries.publish(this.context, cast.provider, SharingClass.CONDITIONAL, "名称", "数值");
		assertEveryListAddsUp(supervisor, URL + "&department=" + cast.provider + "&kind=SHARE", 10);
		assertThat(page(supervisor, "/supervision/performance?department=" + cast.provider)).contains("机器可读",
				"/supervision/entries?quality=PUBLISHED&amp;department=" + cast.provider);
		assertThat(page(supervisor, "/supervision/performance")).contains(">各部门<");
	}

	@Test
	void headSeesNoOtherDepartment() throws Exception {
		Actor head = this.house.staff(this.house.department(), Role.HEAD);
		String other = new Cast(this.context).department.value();
		assertThat(answer(head, "/supervision/performance?department=" + other).getStatus()).isEqualTo(404);
		assertThat(answer(head, "/supervision/cases?figure=RECEIVED&department=" + other).getStatus()).isEqualTo(404);
	}

	@Test
	void tablesComeAsFilesForASpreadsheet() throws Exception {
		Cast cast = new Cast(this.context);
		new TestLadder(this.context, cast).to(Status.NOT_ACCEPTED);
		Actor head = cast.here(Role.HEAD);
		assertThat(answer(head, "/supervision/performance/file.xlsx").getContentAsByteArray()).startsWith('P', 'K');
		String csv = page(head, "/supervision/performance/file.csv?table=main");
		assertThat(csv).contains("收件,1,0").startsWith("\uFEFF");
		assertThat(page(head, "/supervision/cases/file.csv?figure=GROUND")).contains("其他");
		assertThat(answer(head, "/supervision/cases/file.xlsx?figure=DAYS").getStatus()).isEqualTo(200);
	}

	@Test
	void mapColoursStepsThatWereDoneAndCountsThoseThatWait() throws Exception {
		Cast cast = new Cast(this.context);
		new TestLadder(this.context, cast).to(Status.PROPOSING);
		String map = page(cast.here(Role.HEAD), "/supervision/performance/map");
		assertThat(map).contains("Task_VerifyNeed:1", "Task_ProposeOutcome:0", "data-badges=\"Task_ProposeOutcome:1\"");
		assertThat(page(cast.here(Role.HEAD), "/supervision/performance/map/RequestHandlingProcess.bpmn"))
			.contains("Task_VerifyNeed");
		assertThat(answer(cast.here(Role.HANDLER), "/supervision/performance/map").getStatus()).isEqualTo(403);
		assertThat(answer(cast.here(Role.HEAD), "/supervision/performance/map/None.bpmn").getStatus()).isEqualTo(404);
	}

	@Test
	void whatCannotBeReadIsTheYearSoFar() throws Exception {
		Actor head = this.house.staff(this.house.department(), Role.HEAD);
		assertThat(page(head, "/supervision/performance?unit=&from=2026-99&until=x&role=GOD&kind=NONE&department="))
			.contains("主要指标");
		assertThat(page(head, "/supervision/cases?figure=RECEIVED&from=1&until=999999&after=x~y")).contains("没有符合条件的件");
	}

	private void assertEveryListAddsUp(Actor by, String url, int least) throws Exception {
		Map<String, Integer> figures = new LinkedHashMap<>();
		Matcher links = FIGURE.matcher(page(by, url));
		while (links.find()) {
			figures.put(HtmlUtils.htmlUnescape(links.group(1)), Integer.valueOf(links.group(2)));
		}
		assertThat(figures).hasSizeGreaterThanOrEqualTo(least);
		List<String> wrong = new ArrayList<>();
		for (var figure : figures.entrySet()) {
			int lines = lines(by, figure.getKey());
			if (lines != figure.getValue()) {
				wrong.add(figure + " but lists " + lines);
			}
		}
		assertThat(wrong).isEmpty();
	}

	private int lines(Actor by, String url) throws Exception {
		String page = page(by, url);
		int lines = page.split("class=\"figure-case\"", -1).length - 1;
		Matcher next = NEXT.matcher(page);
		return next.find() ? lines + lines(by, HtmlUtils.htmlUnescape(next.group(1))) : lines;
	}

	private String page(Actor by, String url) throws Exception {
		MockHttpServletResponse answer = answer(by, url);
		assertThat(answer.getStatus()).as(url).isEqualTo(200);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse answer(Actor by, String url) throws Exception {
		return this.site.perform(get(java.net.URI.create(url)).with(TestSignIn.as(by))).andReturn().getResponse();
	}

}
