package cn.opendata.approval.journey;

import java.util.List;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages that people pass by, on an office screen and on a phone.
 */
@BrowserTest
class PagesJourneyTests {

	@Test
	void whatAVisitorOpensFitsAPhoneAndIsAccessible(Browser visitor) {
		for (String page : List.of("", "login", "register", "catalogue", "log", "deadlines", "guide")) {
			visitor.open("/" + page);
			visitor.look(page.isEmpty() ? "home" : page);
			visitor.assertAccessible();
		}
		visitor.open("/catalogue?q=住户收支");
		visitor.look("catalogue-search");
		visitor.page().locator("#found h2 a").first().click();
		visitor.look("entry");
		visitor.open("/deadlines?rule=OPEN_DECIDE_DELIVER&start=2026-02-09");
		assertThat(visitor.page().locator("main")).containsText("2026年2月24日（周二）");
		visitor.look("deadlines-answer");
		visitor.open("/catalogue/no-such-entry");
		visitor.look("not-found");
	}

	@Test
	void aFormLongerThanTheServerReadsIsAnsweredWithWhatHappened(Browser visitor) {
		visitor.open("/register");
		APIResponse answer = visitor.page()
			.request()
			.post(visitor.base() + "/register",
					RequestOptions.create().setForm(FormData.create().set("name", "a".repeat(3_000_000))));
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.text()).contains("表单中填写的文字合计不超过 2 MB");
	}

	@Test
	void anEntryIsWrittenWithEveryFieldOfItsForm(Browser office) {
		Official manager = Official.signsIn(office, "hlj-jt-data");
		office.open("/maintain/catalogue/new");
		manager.page().locator("main form [type=submit]").last().click();
		assertThat(manager.page().locator("#faults")).isVisible();
		office.look("entry-form");
		office.assertAccessible();
	}

	@Test
	void whatStaffAndAdministratorsOpenFitsAPhoneAndIsAccessible(Browser office) {
		Official manager = Official.signsIn(office, "hlj-tj-data");
		office.lookAtAll("/tasks", "/tasks?tab=done", "/cases/grants", "/maintain/catalogue",
				"/maintain/catalogue/import", "/messages", "/account", "/account/password", "/account/messages",
				"/account/tokens");
		office.open("/maintain/catalogue");
		manager.page().locator("tbody a").first().click();
		office.look("entry-kept");
		Official.signsIn(office, "hlj-tj-head");
		office.lookAtAll("/maintain/words", "/maintain/letters", "/account/cover");
		Official.signsIn(office, "hlj-pt-admin");
		office.lookAtAll("/admin/organization", "/admin/organization/roles", "/admin/organization/people?q=hlj-tj",
				"/admin/organization/departments/hlj-tj", "/admin/organization/people/hlj-tj-head", "/admin/rules",
				"/admin/rules/CATALOGUE_UPDATE", "/admin/calendar", "/admin/time", "/admin/words", "/admin/outbox",
				"/admin/decisions", "/admin/processes");
		Official.signsIn(office, "hlj-pt-auditor");
		office.lookAtAll("/admin/audit");
	}

	@Test
	void theTaskListAndATaskFitAPhoneAndAreAccessible(Browser applicant, Browser office) {
		Citizen citizen = Citizen.registers(applicant, Newcomer.company("松临出行数据有限公司", "白予安"));
		citizen.asksFor("普通国省道交通流量观测数据")
			.needs(RealRequests.of("FOI2015-40"), List.of())
			.goesOn()
			.tellsPurpose()
			.goesOn()
			.goesOn();
		citizen.submits().sees("已提交·待受理");
		applicant.open("/my/requests");
		applicant.look("my-requests");

		Official clerk = Official.signsIn(office, "hlj-jt-clerk");
		office.open("/tasks?tab=group");
		assertThat(clerk.page().locator("tr:has-text('" + citizen.number() + "')")).containsText("剩 5 个工作日");
		office.look("tasks");
		office.assertAccessible();
		clerk.opens(citizen.number()).claims().picks("result", "SUPPLEMENT");
		clerk.writesWhileTheFormIsShownAgain("result", "SUPPLEMENT", "missing", "请说明所需的年份。");
		office.look("task");
		office.assertAccessible();
		office.open("/cases");
		office.look("cases");
	}

}
