package cn.opendata.approval.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.opendata.approval.journey.RealRequests.RealRequest;
import cn.opendata.approval.shared.Times;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 同意开放: from registration to the archive.
 */
@BrowserTest
class OpenedJourneyTests {

	private static final String ENTRY = "规模以上工业企业分行业汇总数据";

	private static final String DATA = "行业代码,行业名称,单位数\nC13,农副食品加工业,412\n";

	@Test
	void anEntryOnApplicationIsOpenedSignedDownloadedAndArchived(Browser applicant, Browser office,
			@Autowired Clock clock) throws IOException {
		RealRequest real = RealRequests.of("FOI2015-6");
		assertThat(real.impossible()).isTrue();
		Citizen citizen = Citizen.registers(applicant, Newcomer.company("松临产业研究有限公司", "许知行"));
		citizen.asksFor(ENTRY).needs(real, List.of()).goesOn().tellsPurpose().goesOn().goesOn();
		citizen.submits().sees("已提交·待受理").remembers("提交申请");
		String number = citizen.number();
		assertThat(citizen.page().locator(".facts").first()).containsText(real.period());

		Official.signsIn(office, "hlj-tj-clerk")
			.opens(number)
			.claims()
			.picks("result", "ACCEPT")
			.writes("note", "材料齐全。")
			.sends()
			.reads("已受理，办理期限自受理次日起计算");
		citizen.sees("已受理·承办核实");
		assertThat(citizen.page().locator("aside")).containsText("办理期限至 " + due(applicant, clock));
		assertThat(citizen.page().locator("aside .chip").first()).containsText("个工作日");
		citizen.page().getByText("为什么是这一天").click();
		assertThat(citizen.page().locator(".cal-due")).containsText("当日 24 时止");
		applicant.look("case-applicant");

		Official.signsIn(office, "hlj-tj-handler")
			.opens(number)
			.picks("result", "HELD")
			.writes("note", "本厅按季汇总，数据齐全。")
			.sends()
			.reads("已完成核实");
		Official handler = Official.signsIn(office, "hlj-tj-handler").opens(number).picks("outcome", "AGREED");
		for (int item = 0; item < 6; item++) {
			handler.picks("items[" + item + "].treatment", "OPENED");
		}
		handler.writes("conditions", "仅用于申请时写明的用途。").sends().reads("下一步进行保密审查");
		Official.signsIn(office, "hlj-tj-secrecy")
			.opens(number)
			.picks("result", "PASS")
			.writes("text", "不涉及国家秘密。")
			.sends()
			.reads("保密审查已通过");
		Official.signsIn(office, "hlj-tj-head")
			.opens(number)
			.picks("result", "APPROVE")
			.sends()
			.confirms()
			.reads("已作出答复决定");
		citizen.sees("已答复").isTold("答复告知");
		citizen.sees("已答复");
		assertThat(citizen.page().locator("main")).containsText("同意开放");

		Official manager = Official.signsIn(office, "hlj-tj-data").opens(number);
		manager.page()
			.locator("input[type=file]")
			.setInputFiles(new FilePayload("行业汇总.csv", "text/csv", DATA.getBytes(StandardCharsets.UTF_8)));
		manager.page().locator("button:text-is('上传')").click();
		manager.reads("交付文件已上传");
		manager.writes("note", "含 2025 年四个季度。").sends().reads("数据已备好，等待申请人签署");

		citizen.sees("待签协议").isTold("请签署数据利用协议");
		citizen.sees("待签协议");
		citizen.page().getByText("阅读并签署协议").click();
		assertThat(citizen.page().locator("#agreement")).containsText("行业汇总.csv");
		assertThat(citizen.page().locator("#agreement")).not().containsText("。。");
		applicant.look("agreement");
		citizen.press("签署协议");
		assertThat(citizen.page().locator("#faults")).containsText("请勾选同意协议");
		citizen.page().locator("[name=agreed]").check();
		citizen.fill("name", "许知行");
		citizen.press("签署协议");
		citizen.reads("协议已签署");
		String grant = citizen.page().url();
		citizen.sees("已开放");
		applicant.open(grant);
		Path file = citizen.downloads(citizen.page().locator("a:has-text('行业汇总.csv')").first());
		assertThat(Files.readString(file)).isEqualTo(DATA);
		applicant.open(grant);
		assertThat(citizen.page().locator("main")).containsText("已下载 1 次");
		applicant.look("grant");

		citizen.sees("已开放");
		citizen.check("stars", "5");
		citizen.fill("comment", "办理很快。");
		citizen.press("提交评价");
		citizen.reads("评价已提交");
		applicant.open(grant);
		citizen.page().locator("[name=kind]").selectOption("STUDY");
		citizen.fill("title", "工业行业结构研究");
		citizen.fill("description", "用全部六项数据比较各市行业结构，形成研究报告。");
		citizen.press("提交反馈");
		citizen.reads("成果反馈已提交");
		citizen.sees("已归档").remembers("提交申请", "受理申请", "作出答复", "签署数据利用协议", "数据已开放", "反馈利用成果", "申请归档");
		applicant.look("case-archived");

		applicant.signOut();
		applicant.open("/log?q=" + number);
		assertThat(citizen.page().locator("tr:has-text('" + number + "')")).containsText("同意开放");
		assertThat(citizen.page().locator("main")).not().containsText("松临产业研究");
	}

	/**
	 * The day that the public calculator gives for an answer to a request accepted today.
	 */
	private static String due(Browser visitor, Clock clock) {
		String answer = visitor.page()
			.request()
			.get("/api/v1/deadlines?rule=OPEN_DECIDE_DELIVER&start=" + LocalDate.ofInstant(clock.instant(), Times.ZONE))
			.text();
		Matcher day = Pattern.compile("\"due\":\"([0-9-]{10})\"").matcher(answer);
		assertThat(day.find()).as(answer).isTrue();
		return LocalDate.parse(day.group(1)).format(DateTimeFormatter.ofPattern("yyyy年M月d日"));
	}

}
