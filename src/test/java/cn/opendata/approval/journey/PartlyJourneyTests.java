package cn.opendata.approval.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import cn.opendata.approval.journey.RealRequests.RealRequest;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 补正, then 部分开放 by data item with masking: from registration to the archive.
 */
@BrowserTest
class PartlyJourneyTests {

	private static final String ENTRY = "住户收支与生活状况调查微观数据";

	private static final String DATA = "户主出生年份,可支配收入\n1985-1989,52300\n";

	@Test
	void afterASupplementTheItemsAreOpenedMaskedOrWithheldOneByOne(Browser applicant, Browser office)
			throws IOException {
		RealRequest real = RealRequests.of("FOI2015-228");
		assertThat(real.impossible()).isTrue();
		Citizen citizen = Citizen.registers(applicant, Newcomer.citizen("顾清越"));
		citizen.asksFor(ENTRY).needs(real, List.of("家庭人口", "户主出生年份", "居住地址")).goesOn().tellsPurpose().goesOn().goesOn();
		citizen.submits().sees("已提交·待受理");
		String number = citizen.number();

		Official.signsIn(office, "hlj-tj-clerk")
			.opens(number)
			.picks("result", "SUPPLEMENT")
			.writes("missing", "请明确所需数据的年份和地域。\n请说明课题组成员。")
			.writes("days", "10")
			.sends()
			.reads("已发出补正告知");
		citizen.sees("待补正").isTold("补正通知");
		citizen.sees("待补正");
		assertThat(citizen.page().locator("main")).containsText("请说明课题组成员。");
		applicant.look("case-supplement");
		citizen.page().locator("aside a:text-is('补正')").click();
		assertThat(citizen.page().locator(".notice-box.warn")).containsText("请明确所需数据的年份和地域。");
		citizen.fill("period", "2024 年");
		citizen.fill("area", "全省");
		citizen.goesOn().goesOn().goesOn();
		citizen.press("提交补正");
		assertThat(citizen.page().locator("#faults, .field-error").first()).containsText("请填写");
		citizen.fill("answer", "年份为 2024 年，地域为全省；课题组三人。");
		citizen.press("提交补正");
		citizen.reads("补正已提交。受理期限自收到补正之日重新计算");
		citizen.sees("已提交·待受理");

		Official clerk = Official.signsIn(office, "hlj-tj-clerk").opens(number);
		assertThat(clerk.page().locator("main")).containsText("补正前后对照");
		assertThat(clerk.page().locator("tr:has-text('时间范围')").first()).containsText("2024 年");
		clerk.picks("result", "ACCEPT").sends().reads("已受理");
		Official.signsIn(office, "hlj-tj-handler")
			.opens(number)
			.picks("result", "HELD")
			.writes("note", "抽样户层数据，地址不可提供。")
			.sends()
			.reads("已完成核实");
		Official handler = Official.signsIn(office, "hlj-tj-handler")
			.opens(number)
			.picks("outcome", "PARTLY")
			.writes("reason", "住户地址可识别特定家庭，其余可以开放。")
			.selects("basis", "STATISTICS_25")
			.picks("items[0].treatment", "OPENED")
			.picks("items[1].treatment", "MASKED")
			.picks("items[2].treatment", "WITHHELD");
		handler.sends();
		assertThat(handler.page().locator("#faults a")).hasCount(3);
		office.look("task-items");
		handler.selects("items[2].ground", "PRIVACY")
			.selects("items[2].basis", "STATISTICS_25")
			.writes("items[2].reason", "地址可以识别特定家庭。")
			.sends()
			.reads("下一步进行保密审查");
		Official.signsIn(office, "hlj-tj-secrecy").opens(number).picks("result", "PASS").sends().reads("保密审查已通过");
		citizen.sees("已受理·脱敏处理");
		Official.signsIn(office, "hlj-tj-data")
			.opens(number)
			.writes("method", "出生年份按五年分组。")
			.writes("check", "抽查一百条，不能还原。")
			.sends()
			.reads("已登记脱敏处理情况");
		Official.signsIn(office, "hlj-tj-head")
			.opens(number)
			.picks("result", "APPROVE")
			.sends()
			.confirms()
			.reads("已作出答复决定");
		citizen.sees("已答复");
		assertThat(citizen.page().locator("tr:has-text('居住地址')")).containsText("涉及个人隐私、个人信息");
		assertThat(citizen.page().locator("tr:has-text('户主出生年份')")).containsText("脱敏后开放");

		Official manager = Official.signsIn(office, "hlj-tj-data").opens(number);
		manager.page()
			.locator("input[type=file]")
			.setInputFiles(new FilePayload("住户.csv", "text/csv", DATA.getBytes(StandardCharsets.UTF_8)));
		manager.page().locator("button:text-is('上传')").click();
		manager.reads("交付文件已上传").sends().reads("数据已备好");
		citizen.sees("待签协议");
		citizen.page().getByText("阅读并签署协议").click();
		assertThat(citizen.page().locator("#agreement")).containsText("户主出生年份（脱敏）");
		assertThat(citizen.page().locator("#agreement")).not().containsText("居住地址");
		citizen.page().locator("[name=agreed]").check();
		citizen.fill("name", "顾清越");
		citizen.press("签署协议");
		citizen.reads("协议已签署");
		String grant = citizen.page().url();
		citizen.sees("已开放");
		applicant.open(grant);
		Path file = citizen.downloads(citizen.page().locator("a:has-text('住户.csv')").first());
		assertThat(Files.readString(file)).isEqualTo(DATA);
		citizen.page().locator("[name=kind]").selectOption("STUDY");
		citizen.fill("title", "居民收入差距研究");
		citizen.fill("description", "按出生年份组比较可支配收入，形成课题报告。");
		citizen.press("提交反馈");
		citizen.reads("成果反馈已提交");
		citizen.sees("已归档").remembers("发出补正告知", "补正材料", "受理申请", "作出答复", "数据已开放", "申请归档");
		applicant.openUntil("/cases/" + number, "a:text-is('部分开放数据答复书')");
	}

}
