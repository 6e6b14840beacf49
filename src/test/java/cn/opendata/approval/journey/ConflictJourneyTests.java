package cn.opendata.approval.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.opendata.approval.shared.Times;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people on one task.
 */
@BrowserTest
class ConflictJourneyTests {

	@Test
	void oneWinsAndTheOtherSeesWhoDidWhatAndKeepsTheirWords(Browser applicant, Browser office, Browser colleague,
			@Autowired Clock clock) {
		Citizen citizen = Citizen.registers(applicant, Newcomer.citizen("陆见秋"));
		citizen.asksFor("高校毕业生就业去向汇总")
			.needs(RealRequests.of("FOI2015-12"), List.of())
			.goesOn()
			.tellsPurpose()
			.goesOn()
			.goesOn();
		citizen.submits().sees("已提交·待受理");
		substitute(office, LocalDate.ofInstant(clock.instant(), Times.ZONE));

		Official clerk = Official.signsIn(office, "hlj-jy-clerk").opens(citizen.number()).picks("result", "ACCEPT");
		Official other = Official.signsIn(colleague, "hlj-jy-handler")
			.opens(citizen.number())
			.picks("result", "SUPPLEMENT")
			.writes("missing", "请说明所需的年份。")
			.writes("days", "10");
		clerk.sends().reads("已受理");
		Response answer = other.page().waitForNavigation(other::sends);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(other.page().locator("main")).containsText("办理此件（同意受理），您的意见未提交");
		assertThat(other.page().locator("main")).containsText("请说明所需的年份。");
		colleague.look("conflict");
		citizen.sees("已受理·承办核实");
	}

	/**
	 * The head lets the handler stand in for the clerk, who comes to work all the same.
	 */
	private static void substitute(Browser office, LocalDate today) {
		Official head = Official.signsIn(office, "hlj-jy-head");
		office.open("/account/cover");
		head.page().locator("[name=absent]").selectOption("hlj-jy-clerk");
		head.page().locator("[name=substitute]").selectOption("hlj-jy-handler");
		head.page().locator("[name=from]").fill(today.toString());
		head.page().locator("[name=to]").fill(today.plusDays(1).toString());
		head.page().locator("main button:text-is('设置替岗')").click();
		head.reads("替岗已设置");
	}

}
