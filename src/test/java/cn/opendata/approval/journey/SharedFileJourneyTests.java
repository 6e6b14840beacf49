package cn.opendata.approval.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import cn.opendata.approval.shared.Times;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 同意共享, by file: from the departments' catalogue to the proof that the data is gone.
 */
@BrowserTest
class SharedFileJourneyTests {

	private static final String ENTRY = "规模以上工业企业分行业汇总数据";

	private static final String DATA = "季度,行业代码\n2026Q1,C13\n";

	@Test
	void dataIsAskedForAnsweredSignedUsedAndDisposedOf(Browser asking, Browser providing, @Autowired Clock clock)
			throws IOException {
		Asking requester = Asking.signsIn(asking, "hlj-jy").finds(ENTRY);
		asking.look("shared-entry");
		requester.begins();
		Page page = asking.page();
		page.locator("main button[name=submit]").click();
		for (String field : List.of("basisDocument", "scenario", "scope", "safeguards", "until", "phone",
				"undertaking")) {
			assertThat(page.locator("#f-" + field)).hasAttribute("aria-invalid", "true");
			assertThat(page.locator("#faults a[href='#f-" + field + "']")).hasCount(1);
		}
		asking.look("sharing-form-faults");
		requester.wants(List.of("季度", "行业代码")).tells("FILE", Times.day(clock.instant()).plusDays(400));
		asking.look("sharing-form");
		String number = requester.submits();
		requester.officer().sees(number, "待本部门负责人同意");
		new House(asking, "hlj-jy").consents(number);

		House house = new House(providing, "hlj-tj");
		Official handler = house.examines(number).picks("outcome", "AGREED");
		handler.picks("items[0].treatment", "OPENED").picks("items[1].treatment", "OPENED");
		handler.writes("conditions", "成果发表前告知提供方。");
		providing.look("sharing-task");
		handler.sends().reads("下一步进行保密审查");
		house.answers(number);
		Official manager = house.delivers(number, "行业名录.csv", DATA);
		manager.sends().reads("数据已备好");

		requester = Asking.signsIn(asking, "hlj-jy");
		requester.officer().isTold("请确认数据利用协议", number).sees(number, "待双方确认协议");
		asking.look("sharing-case");
		page.locator("main a[href$='/grant']").first().click();
		assertThat(page.locator("#agreement")).containsText("行业名录.csv");
		assertThat(page.locator("#agreement")).not().containsText("。。");
		requester.officer().presses("签署协议");
		assertThat(page.locator("#faults")).containsText("请勾选同意协议");
		asking.look("sharing-agreement");
		requester.signs(number);
		Download download = page.waitForDownload(() -> page.locator("a:has-text('行业名录.csv')").first().click());
		Path file = download.path();
		assertThat(Files.readString(file)).isEqualTo(DATA);
		requester.officer().sees(number, "已提供").isTold("数据已提供", number).seesGrant(number, "使用中");
		assertThat(page.locator("main")).containsText("已下载 1 次");
		page.getByText("登记使用情况").click();
		requester.officer()
			.fills("scene", "核对行业名录")
			.fills("course", "按季比对两个部门的名录")
			.fills("effect", "更正四家单位的行业代码")
			.fills("storage", "政务内网数据库");
		requester.officer().presses("登记").reads("已登记");
		asking.look("sharing-grant-file");

		page.getByText("提前结束使用").click();
		requester.officer().presses("结束使用");
		assertThat(page.locator("#faults")).isVisible();
		requester.officer().fills("reason", "核对工作已经完成。").presses("结束使用").reads("使用已结束");
		assertThat(page.locator("a:has-text('行业名录.csv')")).hasCount(0);
		house.comes("head").isTold("使用方提前结束使用", number).seesGrant(number, "已结束");
		providing.look("sharing-grant-ended");
		requester.officer().presses("提交销毁证明");
		assertThat(page.locator("#faults")).containsText("请上传销毁证明");
		asking.look("sharing-disposal");
		requester.officer()
			.fills("disposed", "行业名录一份，存放在规划处服务器")
			.fills("way", "删除文件并覆写磁盘")
			.fills("checked", "两人核验，已不能恢复");
		page.locator("main [name=proof]")
			.setInputFiles(
					new FilePayload("销毁证明.pdf", "application/pdf", "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8)));
		requester.officer().presses("提交销毁证明").reads("销毁证明已提交").sees(number, "已归档");
		assertThat(page.locator("ol.timeline").first()).containsText("归档");
		house.comes("head").isTold("已提交销毁证明", number).seesGrant(number, "已销毁");
		assertThat(providing.page().locator("main")).containsText("销毁证明.pdf");
	}

}
