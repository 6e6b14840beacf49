package cn.opendata.approval.journey;

import java.util.List;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What ends early: a request that is withdrawn, and a task that two people do at once.
 */
@BrowserTest
class WithdrawnJourneyTests {

	@Test
	void aRequestIsWithdrawnAndCopiedAsANewOne(Browser applicant, Browser office) {
		Citizen citizen = Citizen.registers(applicant, Newcomer.citizen("江晚舟"));
		citizen.describes("城市排水设施与内涝处置资料")
			.needs(RealRequests.of("FOI2015-38"), List.of())
			.goesOn()
			.tellsPurpose()
			.goesOn()
			.goesOn();
		citizen.submits().sees("已提交·待转办");
		String number = citizen.number();
		Official.signsIn(office, "hlj-pt-office").opens(number);

		citizen.page().locator("aside a:text-is('撤回申请')").click();
		assertThat(citizen.page().locator(".notice-box.warn")).containsText("撤回后本件终止办理，不能恢复");
		applicant.look("withdraw");
		citizen.fill("reason", "已从其他渠道取得。");
		citizen.press("确认撤回");
		citizen.reads("已撤回 " + number);
		citizen.sees("已撤回").remembers("提交申请", "撤回申请");

		Official platform = Official.signsIn(office, "hlj-pt-office");
		office.open("/tasks?tab=group&q=" + number);
		assertThat(platform.page().locator("tbody tr")).hasCount(0);

		citizen.press("复制为新申请");
		citizen.reads("复制为新草稿");
		assertThat(citizen.page().locator("[name=dataName]")).hasValue("城市排水设施与内涝处置资料");
	}

	@Test
	void ofTwoPeopleOnOneTaskOneWinsAndTheOtherSeesWhoDidWhat(Browser applicant, Browser office, Browser colleague) {
		Citizen citizen = Citizen.registers(applicant, Newcomer.citizen("陆见秋"));
		citizen.asksFor("教师资格认定统计".isEmpty() ? "" : "高校毕业生就业去向汇总")
			.needs(RealRequests.of("FOI2015-12"), List.of())
			.goesOn()
			.tellsPurpose()
			.goesOn()
			.goesOn();
		citizen.submits().sees("已提交·待受理");
		String number = citizen.number();
		Official.signsIn(colleague, "hlj-jy-clerk");
		String today = citizen.page().request().get("/api/v1/deadlines?rule=OPEN_ROUTE&start=2026-01-05").text();
	}

}
