package cn.opendata.approval.journey;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 监督看板: it shows itself anew without taking the reader's place away.
 */
@BrowserTest
class BoardJourneyTests {

	@Test
	void theBoardIsReadAnewAroundTheReader(Browser applicant, Browser office) {
		Citizen citizen = Citizen.registers(applicant, Newcomer.citizen("苏时雨"));
		citizen.asksFor("普通国省道交通流量观测数据")
			.needs(RealRequests.of("FOI2015-40"), List.of())
			.goesOn()
			.tellsPurpose()
			.goesOn()
			.goesOn();
		citizen.submits().sees("已提交·待受理");
		String number = citizen.number();
		Official.forward(office, 45);

		Official.signsIn(office, "hlj-pt-supervisor");
		Locator row = office.openUntil("/supervision", "#overdue-row-" + number + ":has-text('承办核实')");
		assertThat(row).containsText("逾期");
		assertThat(row).containsText("承办人");
		Page page = office.page();
		office.look("board");
		office.assertAccessible();

		page.locator("#week-title").click();
		page.locator("#today-title").click();
		Locator link = page.locator("#overdue-" + number);
		link.focus();
		page.evaluate("() => window.scrollTo(0, 150)");
		Object before = page.evaluate("() => window.scrollY");
		readAnew(page);
		assertThat(link).isFocused();
		assertThat(page.evaluate("() => window.scrollY")).isEqualTo(before);
		assertThat(page.locator("#week")).hasAttribute("open", "");
		assertThat(page.locator("#today")).not().hasAttribute("open", "");

		// what had the focus is done with meanwhile: its section has it
		link.evaluate("(link) => { link.id = 'gone'; }");
		readAnew(page);
		assertThat(page.locator("#overdue-title")).isFocused();

		AtomicInteger read = new AtomicInteger();
		page.onRequest((request) -> {
			if (request.url().contains("/supervision")) {
				read.incrementAndGet();
			}
		});
		page.locator("[data-refresh]").uncheck();
		page.evaluate("() => htmx.trigger('#board', 'again')");
		page.waitForTimeout(500);
		assertThat(read).as("read anew though unchecked").hasValue(0);
		page.locator("[data-refresh]").check();
		readAnew(page);
		assertThat(read).hasValueGreaterThan(0);

		readsWithoutJavaScript(office, number);
		link.click();
		assertThat(page.locator(".page-head .no")).containsText(number);
	}

	@Test
	void aHeadSeesTheOwnDepartmentAlone(Browser office) {
		Official.signsIn(office, "hlj-tj-head");
		office.open("/supervision");
		assertThat(office.page().locator("h1")).hasText("监督看板");
		office.look("board-head");
		office.lookAtAll("/supervision/report", "/supervision/report?year=2026", "/supervision?lang=en");
	}

	private static void readsWithoutJavaScript(Browser office, String number) {
		BrowserContext signedIn = office.page().context();
		try (BrowserContext plain = signedIn.browser()
			.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false)
				.setStorageState(signedIn.storageState()))) {
			Page page = plain.newPage();
			page.navigate(office.base() + "/supervision");
			assertThat(page.locator("#overdue-" + number)).isVisible();
			assertThat(page.locator("[data-refresh]")).isHidden();
			page.locator("#week-title").click();
			assertThat(page.locator("#week")).hasAttribute("open", "");
		}
	}

	private static void readAnew(Page page) {
		page.evaluate(
				"() => { document.getElementById('board').dataset.before = 'yes'; htmx.trigger('#board', 'again'); }");
		page.waitForFunction("() => !document.getElementById('board').dataset.before");
	}

}
