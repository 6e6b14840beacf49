package cn.opendata.approval.journey;

import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 绩效: from a figure to the cases behind it, and the processes as a heat map.
 */
@BrowserTest
class PerformanceJourneyTests {

	@Test
	void aFigureLeadsToItsCasesAndTheProcessesAreColoured(Browser applicant, Browser office) {
		Citizen citizen = Citizen.registers(applicant, Newcomer.citizen("陆行远"));
		citizen.asksFor("普通国省道交通流量观测数据")
			.needs(RealRequests.of("FOI2015-40"), List.of())
			.goesOn()
			.tellsPurpose()
			.goesOn()
			.goesOn();
		citizen.submits().sees("已提交·待受理");
		Official.signsIn(office, "hlj-pt-supervisor");
		office.openUntil("/supervision/performance", "a.figure");
		assertThat(office.page().locator("h1")).hasText("绩效");
		office.page().locator("#figures-trend").scrollIntoViewIfNeeded();
		assertThat(office.page().locator(".figure-chart canvas")).isVisible();
		office.look("performance");
		Locator received = office.page().locator("tr:has(th:text-is('收件')) a.figure").first();
		int many = Integer.parseInt(received.textContent());
		received.click();
		assertThat(office.page().locator("tr.figure-case").count()).isEqualTo(Math.min(many, 50));
		office.look("performance-cases");

		office.open("/supervision/performance/map");
		assertThat(office.page().locator(".process-picture svg .djs-element").first()).isVisible();
		assertThat(office.page().locator("[class*=process-heat-]").first()).isAttached();
		assertThat(office.page().locator(".process-canvas .process-badge").first()).isVisible();
		office.page().waitForTimeout(500);
		office.look("performance-map");
	}

	@Test
	void administratorHasTheFiguresMadeAnew(Browser office) {
		Official.signsIn(office, "hlj-pt-admin");
		office.open("/admin/figures");
		office.page().locator("main form [type=submit]").click();
		Locator over = office.openUntil("/admin/figures", "tbody tr:not(:has(progress))");
		assertThat(over).not().containsText("进行中");
		office.look("figures-rebuild");
	}

}
