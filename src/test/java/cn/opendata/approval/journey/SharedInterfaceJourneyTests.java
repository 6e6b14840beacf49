package cn.opendata.approval.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

import cn.opendata.approval.shared.Times;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 部分共享, by interface: a program of the using department reads what was granted, is
 * stopped, let go on, and cut off after the last day.
 */
@BrowserTest
class SharedInterfaceJourneyTests {

	private static final String ENTRY = "固定资产投资项目月度进展";

	private static final int DAYS = 25;

	private final HttpClient program = HttpClient.newHttpClient();

	private String address;

	private String key;

	@Test
	void aProgramReadsWhatWasGrantedUntilItIsStoppedOrOver(Browser asking, Browser providing, @Autowired Clock clock)
			throws Exception {
		LocalDate until = Times.day(clock.instant()).plusDays(DAYS);
		Asking requester = Asking.signsIn(asking, "hlj-jt").finds(ENTRY).begins();
		String number = requester.wants(List.of("项目代码", "所属行业", "联系电话")).tells("INTERFACE", until).submits();
		new House(asking, "hlj-jt").consents(number);

		House house = new House(providing, "hlj-tj");
		Official handler = house.examines(number)
			.picks("outcome", "PARTLY")
			.writes("reason", "联系电话属于个人信息，其余可以共享。")
			.selects("basis", "PIPL_13")
			.picks("items[0].treatment", "OPENED")
			.picks("items[1].treatment", "OPENED")
			.picks("items[2].treatment", "WITHHELD");
		handler.sends();
		assertThat(handler.page().locator("#faults a")).hasCount(3);
		handler.selects("items[2].ground", "PRIVACY")
			.selects("items[2].basis", "PIPL_13")
			.writes("items[2].reason", "核实进度不需要项目联系人。")
			.sends()
			.reads("下一步进行保密审查");
		house.answers(number);
		Official manager = house.comes("data").opens(number);
		assertThat(manager.page().locator("input[type=file]")).hasCount(0);
		manager.writes("callsPerMinute", "60");
		providing.look("sharing-interface-task");
		manager.sends().reads("数据已备好");

		requester = Asking.signsIn(asking, "hlj-jt");
		requester.signs(number);
		Page page = asking.page();
		assertThat(page.locator("main")).not().containsText("联系电话");
		makesKey(asking, page, requester.officer());
		HttpResponse<String> rows = calls("?limit=2");
		assertThat(rows.statusCode()).as(rows.body()).isEqualTo(200);
		assertThat(rows.body()).contains("\"columns\":[\"项目代码\",\"所属行业\"]", "2026-990001", "制造业")
			.doesNotContain("13000000001", "联系电话", "中试平台");
		HttpResponse<String> csv = calls("?format=csv&limit=2");
		assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(csv.body()).contains("项目代码,所属行业", "2026-990001,制造业").doesNotContain("13000000001");
		requester.officer().seesGrant(number, "使用中");
		assertThat(page.locator("main")).containsText("共 2 次");
		asking.look("sharing-grant");

		suspends(house.comes("head"), providing, number);
		assertThat(calls("").statusCode()).isEqualTo(403);
		rectifies(requester.officer(), asking, house, number);
		Official head = house.comes("head").opens(number);
		assertThat(head.page().locator("#form")).containsText("已限定调用账号");
		providing.look("sharing-rectification-task");
		head.picks("result", "RESTORE").writes("restoreReason", "整改措施已经到位。").sends().reads("授权已恢复");
		assertThat(calls("").statusCode()).isEqualTo(200);
		requester = Asking.signsIn(asking, "hlj-jt");
		requester.officer().isTold("授权已恢复", number);

		Official.forward(providing, DAYS + 1);
		assertThat(calls("").statusCode()).isEqualTo(403);
		requester = Asking.signsIn(asking, "hlj-jt");
		requester.officer().seesGrant(number, "已结束").isTold("授权已到期", number);
		house.comes("head").seesGrant(number, "已结束");
	}

	/** Makes a key on the page, which shows the secret this once. */
	private void makesKey(Browser asking, Page page, Official officer) {
		String path = page.locator("code:has-text('GET /api/v1/shared/')").first().textContent().substring(4).strip();
		officer.presses("生成接口凭证");
		assertThat(page.locator("h1")).hasText("接口凭证已生成");
		asking.look("sharing-key");
		List<String> shown = page.locator("dl.facts code").allTextContents();
		this.key = shown.get(0) + ":" + shown.get(1);
		this.address = asking.base() + path;
		page.locator("main a:text-is('返回授权')").click();
		assertThat(page.locator("main")).containsText(shown.get(0));
		assertThat(page.locator("main")).not().containsText(shown.get(1));
	}

	private void suspends(Official head, Browser providing, String number) {
		head.seesGrant(number, "使用中");
		head.presses("暂停授权");
		assertThat(head.page().locator("#faults a")).hasCount(3);
		providing.look("sharing-grant-provider");
		head.page().locator("main [name=ground][value=OTHER_PURPOSE]").check();
		head.fills("document", "《政务数据共享条例》").fills("article", "第二十七条");
		head.page().locator("form:has([name=ground]) [name=reason]").fill("夜间调用量异常，疑似用于其他目的。");
		head.presses("暂停授权").reads("授权已暂停");
		head.presses("发出整改要求");
		assertThat(head.page().locator("#faults")).isVisible();
		head.fills("demand", "请说明夜间调用的用途，并限定调用账号。").fills("days", "5").presses("发出整改要求").reads("整改要求已发出");
	}

	private void rectifies(Official officer, Browser asking, House house, String number) {
		officer.isTold("授权已暂停", number).isTold("请限期整改", number).seesGrant(number, "整改中");
		assertThat(asking.page().locator("main")).containsText("夜间调用量异常");
		asking.look("sharing-grant-rectify");
		officer.presses("提交整改情况");
		assertThat(asking.page().locator("#faults")).isVisible();
		officer.fills("answer", "已限定调用账号，夜间不再调用。").presses("提交整改情况").reads("整改情况已提交");
	}

	private HttpResponse<String> calls(String query) throws IOException, InterruptedException {
		String basic = Base64.getEncoder().encodeToString(this.key.getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + query))
			.header("Authorization", "Basic " + basic)
			.build();
		return this.program.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

}
