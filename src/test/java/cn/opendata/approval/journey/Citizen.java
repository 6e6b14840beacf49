package cn.opendata.approval.journey;

import java.nio.file.Path;
import java.util.List;

import cn.opendata.approval.journey.RealRequests.RealRequest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What an applicant does in a browser window, from the registration on.
 */
final class Citizen {

	private final Browser window;

	private final Page page;

	private final Newcomer self;

	private String number;

	private Citizen(Browser window, Newcomer self) {
		this.window = window;
		this.page = window.page();
		this.self = self;
	}

	/** Registers at /register and signs in. */
	static Citizen registers(Browser window, Newcomer self) {
		Citizen citizen = new Citizen(window, self);
		window.open("/register");
		citizen.check("type", self.type());
		citizen.fill("name", self.name());
		citizen.check("idType", self.idType());
		citizen.fill("idNumber", self.idNumber());
		citizen.fill("contact", self.contact());
		citizen.fill("phone", "13812345678");
		citizen.fill("email", self.login() + "@example.com");
		citizen.fill("login", self.login());
		citizen.fill("password", Newcomer.PASSWORD);
		citizen.fill("passwordAgain", Newcomer.PASSWORD);
		citizen.press("注册");
		citizen.reads("注册成功");
		window.signIn(self.login(), Newcomer.PASSWORD);
		return citizen;
	}

	Browser window() {
		return this.window;
	}

	Page page() {
		return this.page;
	}

	/** Number of the case, once submitted. */
	String number() {
		return this.number;
	}

	/** Finds an entry of the catalogue and begins a request for it. */
	Citizen asksFor(String title) {
		this.window.open("/catalogue?q=" + title);
		this.page.locator("#found a").getByText(title).first().click();
		this.page.getByText("申请此数据").click();
		assertThat(this.page.locator("[name=dataName]")).hasValue(title);
		check("formats", "csv");
		return this;
	}

	/** Begins a request in words of one's own. */
	Citizen describes(String title) {
		this.window.open("/my/requests/new");
		press("自行描述需求");
		fill("dataName", title);
		this.page.locator("[name=theme]").selectOption("CONSTRUCTION");
		check("formats", "csv");
		return this;
	}

	/** Step 1 with the words of a real request. */
	Citizen needs(RealRequest request, List<String> items) {
		fill("description", request.text());
		fill("period", request.period());
		if (!items.isEmpty()) {
			fill("items", String.join("\n", items));
		}
		return this;
	}

	/** Steps on. */
	Citizen goesOn() {
		press("保存并继续");
		return this;
	}

	/** Step 2. */
	Citizen tellsPurpose() {
		check("purpose", "RESEARCH");
		fill("scenario", "用于区域产业与公共服务的比较研究，只在课题组内使用。");
		fill("expected", "研究报告一份，公开发表。");
		fill("usePeriod", "自获得数据之日起两年");
		fill("safeguards", "数据存放在内网服务器，专人保管，不上传公共网络。");
		return this;
	}

	/** Ticks the undertaking and sends; keeps the number. */
	Citizen submits() {
		this.page.locator("[name=undertaking]").check();
		press("提交申请");
		reads("申请已提交，编号 KF-");
		this.number = this.page.locator(".page-head .no").textContent().strip();
		return this;
	}

	/** Opens the case and waits until it stands so. */
	Citizen sees(String status) {
		this.window.openUntil("/cases/" + this.number, "aside section:first-child strong:text-is('" + status + "')");
		return this;
	}

	/** The timeline of the case tells these. */
	Citizen remembers(String... lines) {
		Locator timeline = this.page.locator("ol.timeline").first();
		for (String line : lines) {
			assertThat(timeline).containsText(line);
		}
		return this;
	}

	/** The notice on top of the page. */
	Citizen reads(String words) {
		assertThat(this.page.locator("#flash")).containsText(words);
		return this;
	}

	/** A message came and tells so. */
	Citizen isTold(String subject) {
		this.window.openUntil("/messages", "main li:has-text('" + subject + "'):has-text('" + this.number + "')");
		return this;
	}

	/** Downloads what a link gives. */
	Path downloads(Locator link) {
		Download download = this.page.waitForDownload(link::click);
		return download.path();
	}

	void fill(String field, String words) {
		this.page.locator("[name='" + field + "']").fill(words);
	}

	void check(String field, String choice) {
		this.page.locator("[name='" + field + "'][value='" + choice + "']").check();
	}

	void press(String words) {
		this.page.locator("main button:text-is('" + words + "')").click();
	}

}
