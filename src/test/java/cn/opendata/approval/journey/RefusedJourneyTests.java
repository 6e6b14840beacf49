package cn.opendata.approval.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import cn.opendata.approval.journey.RealRequests.RealRequest;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 不同意开放, with ground, reason and basis: from registration to the archive.
 */
@BrowserTest
class RefusedJourneyTests {

	@Test
	void freeTextIsRoutedAndRefusedWithGroundReasonAndBasis(Browser applicant, Browser office) throws IOException {
		RealRequest real = RealRequests.of("FOI2015-51");
		assertThat(real.impossible()).isTrue();
		Citizen citizen = Citizen.registers(applicant, Newcomer.citizen("宋知远"));
		citizen.describes("指定房产的界址线与地役权记录").goesOn();
		applicant.look("request-form-2");
		citizen.goesOn().goesOn();
		assertThat(citizen.page().locator(".faults")).containsText("还有 5 处需要填写或者改正");
		applicant.look("request-form-faults");
		citizen.page().locator(".faults a").first().click();
		assertThat(citizen.page().locator("#faults")).containsText("请填写");
		citizen.needs(real, List.of("界址线", "地役权记录"));
		applicant.look("request-form");
		citizen.goesOn().tellsPurpose().goesOn();
		applicant.look("request-form-3");
		citizen.goesOn();
		citizen.press("提交申请");
		assertThat(citizen.page().locator("#faults, .field-error").first()).containsText("请阅读并勾选承诺");
		applicant.look("request-form-4");
		citizen.submits().sees("已提交·待转办");
		String number = citizen.number();

		Official.signsIn(office, "hlj-pt-office")
			.opens(number)
			.picks("result", "ROUTE")
			.selects("department", "sl-zj")
			.writes("note", "属住房和城乡建设领域。")
			.sends()
			.reads("已转办");
		Official.signsIn(office, "sl-zj-clerk").opens(number).picks("result", "ACCEPT").sends().reads("已受理");
		Official.signsIn(office, "sl-zj-handler")
			.opens(number)
			.picks("result", "HELD")
			.writes("note", "不动产登记资料，含权利人信息。")
			.sends()
			.reads("已完成核实");

		Official handler = Official.signsIn(office, "sl-zj-handler").opens(number).picks("outcome", "REFUSED");
		handler.sends();
		assertThat(handler.page().locator("#faults a")).hasCount(3);
		assertThat(handler.page().locator("#f-ground")).hasAttribute("aria-invalid", "true");
		office.look("task-faults");
		handler.writes("reason", "界址与地役权记录含权利人的个人信息，未取得其同意。").selects("basis", "PIPL_13").sends();
		assertThat(handler.page().locator("#faults a")).hasCount(1);
		assertThat(handler.page().locator("[name=reason]")).hasValue("界址与地役权记录含权利人的个人信息，未取得其同意。");
		handler.selects("ground", "PRIVACY").sends().reads("下一步由负责人审批");

		Official head = Official.signsIn(office, "sl-zj-head").opens(number);
		assertThat(head.page().locator("#form")).containsText("涉及个人隐私、个人信息");
		head.picks("result", "APPROVE").sends().confirms().reads("已作出答复决定");
		citizen.sees("已归档").remembers("提交申请", "转交主管部门", "受理申请", "作出答复", "申请归档");
		assertThat(citizen.page().locator("main")).containsText("未取得其同意");
		assertThat(citizen.page().locator("main")).containsText("《中华人民共和国个人信息保护法》第十三条");
		applicant.openUntil("/cases/" + number, "a:text-is('不予开放数据答复书')");
		applicant.look("case-refused");
		byte[] letter = Files.readAllBytes(citizen.downloads(citizen.page().getByLabel("下载不予开放数据答复书")));
		assertThat(new String(letter, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
		assertThat(letter.length).isGreaterThan(5_000);
		citizen.isTold("答复告知");
		applicant.look("messages");
	}

}
