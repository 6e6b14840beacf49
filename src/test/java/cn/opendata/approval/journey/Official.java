package cn.opendata.approval.journey;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What somebody of a department does in a browser window: finds a task, fills its form,
 * sends it.
 */
final class Official {

	private static final String PASSWORD = "Demo-2026-open";

	private final Browser window;

	private final Page page;

	private Official(Browser window) {
		this.window = window;
		this.page = window.page();
	}

	/** Takes the seat at the window, whoever sat there before. */
	static Official signsIn(Browser window, String login) {
		window.signOut();
		window.signIn(login, PASSWORD);
		return new Official(window);
	}

	/** The administrator of the demo moves time ahead instead of waiting. */
	static void forward(Browser window, int days) {
		Official administrator = signsIn(window, "hlj-pt-admin");
		window.open("/admin/time");
		administrator.fills("days", String.valueOf(days)).presses("移动时间").reads("时间已向前移动 " + days + " 日");
	}

	Page page() {
		return this.page;
	}

	/** Opens the case and waits until it stands so. */
	Official sees(String number, String status) {
		this.window.openUntil("/cases/" + number, "aside section:first-child strong:text-is('" + status + "')");
		return this;
	}

	/** Opens the grant of the case and waits until it stands so. */
	Official seesGrant(String number, String state) {
		this.window.openUntil("/cases/" + number + "/grant", "dl.facts dd:first-of-type:has-text('" + state + "')");
		return this;
	}

	/** A message came and tells so of the case. */
	Official isTold(String subject, String number) {
		this.window.openUntil("/messages", "main li:has-text('" + subject + "'):has-text('" + number + "')");
		return this;
	}

	/** Fills a field of the page, outside the form of a task. */
	Official fills(String field, String words) {
		this.page.locator("main [name='" + field + "']").fill(words);
		return this;
	}

	/** Presses the button of that name. */
	Official presses(String words) {
		this.page.locator("main button:text-is('" + words + "')").click();
		return this;
	}

	/** Finds the case in the group's list and opens its task. */
	Official opens(String number) {
		this.window.openUntil("/tasks?tab=group&q=" + number, "tr:has-text('" + number + "') a[data-open]").click();
		// only then does the form listen
		this.page.waitForLoadState();
		assertThat(this.page.locator("#form")).isVisible();
		return this;
	}

	/** Takes the task off the group. */
	Official claims() {
		this.page.locator("aside button:text-is('领取')").click();
		assertThat(this.page.locator("#flash")).containsText("已领取");
		return this;
	}

	/** Chooses, and waits until the form has shown what hangs on the choice. */
	Official picks(String field, String choice) {
		Locator radio = this.page.locator("#form [name='" + field + "'][value='" + choice + "']");
		boolean controls = controls(field);
		radio.check();
		if (controls) {
			this.page.locator("#form [name='" + field + "'][value='" + choice + "'][checked]").waitFor();
		}
		return this;
	}

	/** Chooses from a list, and waits likewise. */
	Official selects(String field, String choice) {
		boolean controls = controls(field);
		this.page.locator("#form [name='" + field + "']").selectOption(choice);
		if (controls) {
			this.page.locator("#form [name='" + field + "'] option[value='" + choice + "'][selected]")
				.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
		}
		return this;
	}

	/**
	 * Chooses again and goes on writing before the form has been shown again around it.
	 */
	Official writesWhileTheFormIsShownAgain(String field, String choice, String written, String words) {
		this.page.evaluate("""
				([field, choice, written, words]) => {
				  const change = (input, type) => input.dispatchEvent(new Event(type, { bubbles: true }));
				  change(document.querySelector(`#form [name="${field}"][value="${choice}"]`), 'change');
				  const text = document.querySelector(`#form [name="${written}"]`);
				  text.value = words;
				  text.dataset.before = 'yes';
				  change(text, 'input');
				}""", List.of(field, choice, written, words));
		assertThat(this.page.locator("#form [name='" + written + "'][data-before]")).hasCount(0);
		assertThat(this.page.locator("#form [name='" + written + "']")).hasValue(words);
		return this;
	}

	Official writes(String field, String words) {
		this.page.locator("#form [name='" + field + "']").fill(words);
		return this;
	}

	/** Sends the form, whatever comes of it. */
	Official sends() {
		this.page.locator("#form .actions button[type=submit]").click();
		return this;
	}

	/** Reads the page that says what a binding act will do, and does it. */
	Official confirms() {
		assertThat(this.page.locator(".notice-box.warn")).containsText("不能撤回或者修改");
		this.page.locator("#confirm button[name=_confirmed]").click();
		return this;
	}

	/** The notice after the act. */
	Official reads(String words) {
		assertThat(this.page.locator("#flash")).containsText(words);
		return this;
	}

	private boolean controls(String field) {
		return this.page.locator(".form-controls[hx-post]:has([name='" + field + "'])").count() > 0;
	}

}
