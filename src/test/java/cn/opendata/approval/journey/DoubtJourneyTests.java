package cn.opendata.approval.journey;

import java.time.Clock;
import java.util.Map;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.TestCases;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * 校核, 数据纠错 and 争议 as people meet them: doubts about shared data answered with a
 * correction, an error reported by the public, a dispute settled in its second stage.
 */
@BrowserTest
class DoubtJourneyTests {

	private static final String ENTRY = "全省主要经济指标月度数据";

	@Autowired
	private ApplicationContext context;

	@Test
	void userDoubtsSharedDataAndHearsOfTheCorrection(Browser user, Browser provider) {
		String shared = shared("sl-zj-handler");
		Official requester = Official.signsIn(user, "sl-zj-handler");
		user.openUntil("/cases/" + shared + "/grant", "a[href*='/cases/verifications/new']").click();
		user.look("verification-new");
		Page page = requester.page();
		page.locator("main button[type=submit]").first().click();
		assertThat(page.locator("#faults")).isVisible();
		user.look("verification-faults");
		choose(page, Map.of("doubts[0].place", "2025年3月，固定资产投资", "doubts[0].wrong", "累计值与公报不一致", "doubts[0].expected",
				"1204.6 亿元"));
		page.locator("select[name='doubts[0].item']").selectOption("累计值");
		page.locator("main button[type=submit]").first().click();
		assertThat(page.locator("#flash")).containsText("已提交，编号 JH-");
		user.look("verification-case");
		String number = number(page);
		Official manager = Official.signsIn(provider, "hlj-tj-data").opens(number);
		provider.look("verification-task");
		manager.picks("doubts[0].finding", "CORRECTED")
			.writes("doubts[0].answer", "已按公报更正为 1204.6 亿元。")
			.sends()
			.reads("已逐项答复");
		provider.open("/cases/verifications");
		provider.look("verifications");
		user.open("/messages");
		assertThat(page.locator("main")).containsText("数据更正通知");
		user.open("/cases/" + number);
		assertThat(page.locator("main")).containsText("已按公报更正为 1204.6 亿元。");
		user.look("verification-answered");
		user.assertQuiet();
		provider.assertQuiet();
	}

	@Test
	void publicReportsAnErrorOfOpenData(Browser citizen, Browser provider) {
		Citizen self = Citizen.registers(citizen, Newcomer.citizen("陆明"));
		Page page = self.page();
		citizen.open("/catalogue?q=居民消费价格分类指数");
		page.locator("#found a").getByText("居民消费价格分类指数").first().click();
		String entry = page.url();
		page.getByText("我要纠错").click();
		page.locator("select[name='doubts[0].item']").selectOption("环比指数");
		choose(page, Map.of("doubts[0].place", "2025年5月，居住", "doubts[0].wrong", "与当月发布稿不一致"));
		page.locator("main button[type=submit]").first().click();
		assertThat(page.locator("#flash")).containsText("已提交");
		citizen.look("correction-case");
		Official.signsIn(provider, "hlj-tj-data")
			.opens(number(page))
			.picks("doubts[0].finding", "CONFIRMED")
			.writes("doubts[0].answer", "经核对，与发布稿一致。")
			.sends()
			.reads("已逐项答复");
		citizen.open(entry.substring(citizen.base().length()));
		assertThat(page.locator("main")).containsText("经核对，与发布稿一致。");
		citizen.look("entry-corrections");
		citizen.assertQuiet();
		provider.assertQuiet();
	}

	@Test
	void disputeIsSettledByThePlatformOfficeOfTheCommonSuperior(Browser user, Browser other) {
		String shared = shared("sl-zj-handler");
		Official requester = Official.signsIn(user, "sl-zj-handler");
		user.openUntil("/cases/" + shared, "a[href*='/cases/disputes/new']").click();
		user.look("dispute-new");
		Page page = requester.page();
		choose(page,
				Map.of("subject", "更新频率", "claim", "请按月提供更新数据", "reasons", "目录写明按月更新，实际按季提供。", "basis", "目录所列更新周期"));
		page.locator("main button[type=submit]").first().click();
		assertThat(page.locator("#flash")).containsText("争议已提出");
		String number = number(page);
		Official.signsIn(other, "hlj-tj-handler")
			.opens(number)
			.picks("result", "FAILED")
			.writes("text", "数据按季汇总，暂不能按月提供。")
			.sends()
			.reads("提请平台主管协调");
		Official office = Official.signsIn(other, "hlj-pt-office").opens(number);
		other.look("dispute-task");
		office.picks("result", "AGREED").writes("text", "双方同意先按季提供，明年起按月提供。").sends().reads("争议解决");
		other.open("/cases/disputes?tab=AROUND");
		other.look("disputes");
		user.open("/cases/" + number);
		assertThat(page.locator("main")).containsText("双方同意先按季提供，明年起按月提供。");
		user.look("dispute-settled");
		user.assertQuiet();
		other.assertQuiet();
	}

	private String shared(String login) {
		TestCases cases = this.context.getAutowireCapableBeanFactory().createBean(TestCases.class);
		var entry = this.context.getBean(Catalogue.class)
			.suggest(ENTRY, 5)
			.stream()
			.filter((one) -> one.title().equals(ENTRY))
			.findFirst()
			.orElseThrow();
		RequestId id = cases.shared(this.context.getBean(Accounts.class).actor(new PersonId(login)),
				Times.day(this.context.getBean(Clock.class).instant()).plusDays(300), entry.code());
		return this.context.getBean(CaseFiles.class).get(id).number();
	}

	private static void choose(Page page, Map<String, String> typed) {
		typed.forEach((field, words) -> {
			Locator input = page.locator("[name='" + field + "']");
			input.fill(words);
		});
	}

	private static String number(Page page) {
		return page.url().substring(page.url().lastIndexOf('/') + 1);
	}

}
