package cn.opendata.approval.journey;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * 流程驾驶舱: a supervisor looks into Cockpit without a second sign-in, finds what is due and
 * the case behind a process, and leaves.
 */
@BrowserTest
class CockpitJourneyTests {

	@Test
	void supervisorFindsLimitsAndCasesInCockpit(Browser applicant, Browser office) {
		String number = aCase(applicant);
		Official.forward(office, 1);
		Page page = Official.signsIn(office, "hlj-pt-supervisor").page();
		page.locator(".top-nav a:text-is('流程驾驶舱')").click();

		Locator board = page.locator(".approval-board");
		assertThat(board).containsText("时限看板");
		assertThat(board).containsText(number);
		assertThat(page.locator("body")).containsText("在办流程实例");
		office.screenshot("cockpit-board");

		page.locator("a[href*='#/processes']").first().click();
		page.locator("table a:text-is('依申请开放办理')").first().click();
		assertThat(page.locator(".approval-step").first()).isVisible();
		assertThat(page.locator("table")).containsText(number);
		office.screenshot("cockpit-definition");

		page.locator("tr:has-text('" + number + "') a[href*='process-instance']").first().click();
		Locator card = page.locator(".approval-card");
		assertThat(card).containsText(number);
		assertThat(card).containsText("龙江省政务数据管理局");
		office.screenshot("cockpit-instance");
		card.locator("a").click();
		assertThat(page.locator("main")).containsText(number);

		office.open("/cockpit");
		page.locator(".account.dropdown > a, .account .dropdown-toggle").first().click();
		page.locator("a.logout, .logout a").first().click();
		assertThat(page.locator("input[name=password]")).isVisible();
		office.open("/cases");
		assertThat(page.locator("input[name=password]")).isVisible();
	}

	private static String aCase(Browser applicant) {
		Citizen citizen = Citizen.registers(applicant, Newcomer.citizen("秦望山"));
		citizen.describes("水文站逐日水位资料")
			.needs(RealRequests.of("FOI2015-38"), List.of())
			.goesOn()
			.tellsPurpose()
			.goesOn()
			.goesOn();
		citizen.submits().sees("已提交·待转办");
		return citizen.number();
	}

}
