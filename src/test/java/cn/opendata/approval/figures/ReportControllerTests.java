package cn.opendata.approval.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.WorkingCalendar;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Cast;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestLadder;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.web.TestSignIn;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@DatabaseTest
class ReportControllerTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc site;

	@Autowired
	private TestHouse house;

	@Autowired
	private Clock clock;

	@Autowired
	private WorkingCalendar calendar;

	@Test
	void aDepartmentReadsItsYearInSentencesAndTables() throws Exception {
		Cast cast = new Cast(this.context);
		TestLadder ladder = new TestLadder(this.context, cast);
		ladder.to(Status.ANSWERED);
		ladder.to(Status.NOT_ACCEPTED);
		ladder.to(Status.VERIFYING);
		String page = page(cast.here(Role.HEAD), "/supervision/report?year=" + year());
		assertThat(page).contains(year() + "年度政务数据共享开放工作报告", "上年结转 0 件，本年收到 3 件，办结 2 件，结转下年 1 件", "本年度尚未结束",
				(year() + 1) + "年1月31日前报送", "/supervision/report.pdf?year=" + year());
		assertThat(page).contains("本年应答复 2 件，按期答复 2 件，到期未答复 0 件；本年作出逾期答复 0 件", "一、依申请开放");
	}

	@Test
	void theDocumentSaysTheSameInChinese() throws Exception {
		Cast cast = new Cast(this.context);
		new TestLadder(this.context, cast).to(Status.ANSWERED);
		MockHttpServletResponse answer = answer(cast.here(Role.HEAD), "/supervision/report.pdf?lang=en&year=" + year());
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentType()).isEqualTo("application/pdf");
		assertThat(text(answer.getContentAsByteArray())).contains("年度政务数据共享开放工作报告", "依申请开放", "本年收到 1 件", "主要指标", "收件")
			.doesNotContain("校核按期答复率");
	}

	@Test
	void aSupervisorReadsTheGovernmentAndEachDepartmentBelow() throws Exception {
		Actor supervisor = this.house.staff(this.house.platformOffice(), Role.SUPERVISOR);
		Cast cast = new Cast(this.context);
		new TestLadder(this.context, cast).to(Status.ANSWERED);
		String page = page(supervisor, "/supervision/report?year=" + year());
		assertThat(page).contains((year() + 1) + "年3月31日前公布", "各部门");
		assertThat(page(supervisor, "/supervision/report?year=" + year() + "&department=" + cast.department))
			.contains("本年收到 1 件", (year() + 1) + "年1月31日前报送");
	}

	@Test
	void nobodyReadsTheReportOfADepartmentOutOfSight() throws Exception {
		Actor head = this.house.staff(this.house.department(), Role.HEAD);
		Actor city = this.house.staff(this.house.department(Level.CITY, "231100"), Role.SUPERVISOR);
		String other = this.house.department().value();
		for (String path : new String[] { "/supervision/report?department=" + other,
				"/supervision/report.pdf?department=" + other }) {
			assertThat(answer(head, path).getStatus()).isEqualTo(404);
			assertThat(answer(city, path).getStatus()).isEqualTo(404);
			assertThat(answer(this.house.staff(this.house.department(), Role.HANDLER), path).getStatus())
				.isEqualTo(403);
		}
	}

	@Test
	void aYearWithoutCasesSaysSo() throws Exception {
		Actor head = this.house.staff(this.house.department(), Role.HEAD);
		assertThat(page(head, "/supervision/report?year=2003")).contains("本年度没有收到申请");
	}

	@Test
	void untilTheEndOfMarchTheReportOfTheLastYearIsTheUsualOne() {
		assertThat(usual(LocalDate.of(2027, 1, 5))).isEqualTo(2026);
		assertThat(usual(LocalDate.of(2027, 3, 31))).isEqualTo(2026);
		assertThat(usual(LocalDate.of(2027, 4, 1))).isEqualTo(2027);
	}

	private int usual(LocalDate day) {
		Clock fixed = Clock.fixed(day.atTime(9, 0).atZone(Times.ZONE).toInstant(), Times.ZONE);
		return new YearlyReports(null, null, null, null, new DaysAhead(this.calendar, fixed)).usual();
	}

	private int year() {
		return Times.day(this.clock.instant()).getYear();
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\R", "");
		}
	}

	private String page(Actor by, String url) throws Exception {
		MockHttpServletResponse answer = answer(by, url);
		assertThat(answer.getStatus()).as(url).isEqualTo(200);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	private MockHttpServletResponse answer(Actor by, String url) throws Exception {
		return this.site.perform(get(url).with(TestSignIn.as(by))).andReturn().getResponse();
	}

}
