package cn.opendata.approval.journey;

import java.util.List;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * 撤回: the applicant thinks better of it.
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

}
