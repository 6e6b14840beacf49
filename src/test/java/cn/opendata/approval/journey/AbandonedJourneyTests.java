package cn.opendata.approval.journey;

import java.util.List;

import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * 视为放弃: a supplement is asked for and nobody answers until the limit has passed.
 */
@BrowserTest
class AbandonedJourneyTests {

	@Test
	void aSupplementThatNobodyAnswersEndsTheRequestByTheClock(Browser applicant, Browser office) {
		Citizen citizen = Citizen.registers(applicant, Newcomer.citizen("叶归云"));
		citizen.asksFor("生态保护红线矢量数据")
			.needs(RealRequests.of("FOI2015-189"), List.of())
			.goesOn()
			.tellsPurpose()
			.goesOn()
			.goesOn();
		citizen.submits().sees("已提交·待受理");
		String number = citizen.number();
		Official.signsIn(office, "hlj-hb-clerk")
			.opens(number)
			.picks("result", "SUPPLEMENT")
			.writes("missing", "请明确所需数据的范围。")
			.writes("days", "5")
			.sends()
			.reads("已发出补正告知");
		citizen.sees("待补正");
		assertThat(citizen.page().locator("aside")).containsText("剩 5 个工作日");

		Official.forward(office, 4);
		citizen.isTold("请补正");
		citizen.sees("待补正");
		Official.forward(office, 16);
		citizen.sees("视为放弃").remembers("发出补正告知", "逾期未补正，视为放弃申请");
		applicant.openUntil("/cases/" + number, "a:text-is('视为放弃数据开放申请告知书')");
		applicant.look("case-abandoned");
		citizen.isTold("视为放弃告知");

		office.signOut();
		office.open("/log?q=" + number);
		assertThat(office.page().locator("tr:has-text('" + number + "')")).containsText("视为放弃");
	}

}
