package cn.opendata.approval.journey;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A department's officer who asks another department for data.
 */
final class Asking {

	private final Browser window;

	private final Page page;

	private final Official officer;

	private Asking(Browser window, Official officer) {
		this.window = window;
		this.page = window.page();
		this.officer = officer;
	}

	/** Signs in as the officer of a department who may ask others. */
	static Asking signsIn(Browser window, String department) {
		return new Asking(window, Official.signsIn(window, department + "-handler"));
	}

	Official officer() {
		return this.officer;
	}

	/** Finds the entry in the departments' catalogue and opens it. */
	Asking finds(String title) {
		this.window.open("/cases/catalogue?q=" + title);
		this.page.locator("#found h2 a").getByText(title).first().click();
		assertThat(this.page.locator("h1")).hasText(title);
		return this;
	}

	/** Begins the form for the entry that is open. */
	Asking begins() {
		this.page.locator("main a:text-is('申请共享')").click();
		this.officer.presses("开始填写");
		assertThat(this.page.locator("#ask")).isVisible();
		this.page.waitForLoadState();
		return this;
	}

	/** Leaves only these items of the entry ticked. */
	Asking wants(List<String> items) {
		for (Locator each : this.page.locator(".wanted input[type=checkbox]").all()) {
			each.setChecked(items.contains(each.inputValue()));
		}
		return this;
	}

	/** Tells what for and how. */
	Asking tells(String method, LocalDate until) {
		this.officer.fills("basisDocument", "《中华人民共和国统计法》")
			.fills("scenario", "按季核对行业名录，核实项目建设进度。")
			.fills("scope", "本部门规划处三名工作人员使用")
			.fills("safeguards", "在政务内网使用，专人保管，不转存。");
		// a document of the list brings its article
		assertThat(this.page.locator("[name=basisArticle]")).hasValue("第二十五条");
		this.page.locator("[name=method][value='" + method + "']").check();
		this.officer.fills("until", until.toString()).fills("volume", "每季度一百行以内");
		return contact();
	}

	/** Tells who may be called. */
	Asking contact() {
		this.officer.fills("contact", "李经办").fills("phone", "0451-12345678");
		return this;
	}

	/** Promises and sends; the number of the case. */
	String submits() {
		this.page.locator("[name=undertaking]").check();
		this.page.locator("main button[name=submit]").click();
		this.officer.reads("已提交");
		return this.page.locator(".page-head .no").textContent().strip();
	}

	/** Opens the grant, reads the agreement and signs it in the own name. */
	void signs(String number) {
		this.officer.seesGrant(number, "待签协议");
		this.page.locator("[name=agreed]").check();
		this.officer.fills("name", this.page.locator(".me-name").first().textContent().strip());
		this.officer.presses("签署协议").reads("协议已签署").seesGrant(number, "使用中");
	}

}
