package cn.opendata.approval.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.opendata.approval.shared.Times;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A city's department asks one of the province, by way of the office above both: the
 * answer is put off in time and refused; another time the office consents too late.
 */
@BrowserTest
class SharedRefusedJourneyTests {

	private static final String ENTRY = "普通国省道交通流量观测数据";

	@Test
	void forwardedByTheOfficeAboveExtendedInTimeAndRefused(Browser asking, Browser providing, @Autowired Clock clock)
			throws IOException {
		LocalDate until = Times.day(clock.instant()).plusDays(300);
		House city = new House(asking, "sl-sc");
		House province = new House(providing, "hlj-jt");
		House office = new House(providing, "hlj-pt");
		String number = files(asking, until);
		String late = files(asking, until.plusDays(1));
		Page page = asking.page();
		asking.open("/cases/" + number);
		assertThat(page.locator("aside ol.way")).containsText("龙江省政务数据管理局");
		city.consents(number);
		city.consents(late);
		office.forwards(number);
		office.forwards(late);

		Official requester = city.comes("handler").isTold("申请已转送提供方", number).sees(number, "已送提供方·待审查");
		assertThat(page.locator("aside .chip").first()).containsText("剩 10 个工作日");
		Official handler = province.comes("handler");
		putsOff(handler, providing, number);
		putsOff(handler, providing, late);
		office.comes("office").opens(number);
		assertThat(providing.page().locator("#form")).containsText("观测站点多");
		providing.look("sharing-extension-task");
		Official officer = Official.signsIn(providing, "hlj-pt-office").opens(number).picks("result", "CONSENT");
		officer.sends().reads("已同意延期，答复期限已顺延");
		requester.isTold("延期告知", number).sees(number, "已送提供方·待审查");
		assertThat(page.locator("aside .chip").first()).containsText("剩 20 个工作日");
		assertThat(page.locator("#extension")).containsText("同意延期");
		asking.look("sharing-case-extended");

		refuses(province, providing, number);
		requester.isTold("提供方已答复", number).sees(number, "已归档");
		assertThat(page.locator("main")).containsText("不同意共享");
		assertThat(page.locator("main")).containsText("部分路段经过重要设施");
		assertThat(page.locator("main")).containsText("《中华人民共和国数据安全法》第二十一条");
		assertThat(page.locator("main")).not().containsText("依申请开放");
		asking.openUntil("/cases/" + number, "a:text-is('政务数据共享答复函')");
		byte[] letter = Files.readAllBytes(page.waitForDownload(() -> page.getByLabel("下载政务数据共享答复函").click()).path());
		assertThat(new String(letter, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
		assertThat(letter.length).isGreaterThan(5_000);
		asking.look("sharing-case-refused");

		Official slow = Official.signsIn(providing, "hlj-pt-office").opens(late).picks("result", "CONSENT");
		Official.forward(asking, 25);
		Response answer = slow.page().waitForNavigation(slow::sends);
		assertThat(answer.status()).isEqualTo(409);
		assertThat(slow.page().locator("main")).containsText("该任务已不能办理");
		assertThat(slow.page().locator("main")).containsText("未提交");
		providing.look("sharing-extension-late");
	}

	private static String files(Browser asking, LocalDate until) {
		Asking officer = Asking.signsIn(asking, "sl-sc").finds(ENTRY).begins();
		return officer.wants(List.of("观测站编号", "流量")).tells("FILE", until).submits();
	}

	/** Asks for more days on the page of the case. */
	private static void putsOff(Official handler, Browser window, String number) {
		window.open("/cases/" + number);
		handler.page().locator("#extension summary").click();
		handler.presses("提交延期申请");
		assertThat(handler.page().locator("#faults")).isVisible();
		handler.page().locator("#extension [name=days]").fill("10");
		handler.page().locator("#extension [name=reason]").fill("观测站点多，需要逐站核实能否提供。");
		handler.presses("提交延期申请").reads("延期申请已提交");
	}

	private static void refuses(House house, Browser window, String number) {
		Official handler = house.examines(number).picks("outcome", "REFUSED");
		handler.sends();
		assertThat(handler.page().locator("#faults a")).hasCount(3);
		handler.selects("ground", "ENDANGERS")
			.selects("basis", "OTHER")
			.writes("reason", "部分路段经过重要设施，逐小时流量可以推断其位置。")
			.writes("basisDocument", "《中华人民共和国数据安全法》")
			.writes("basisArticle", "第二十一条");
		window.look("sharing-task-refusal");
		handler.sends().reads("下一步由负责人审批");
		house.signs(number);
	}

}
