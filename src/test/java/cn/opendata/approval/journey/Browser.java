package cn.opendata.approval.journey;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person's browser window on the product. It remembers what went wrong behind the page:
 * script errors, violations of the content security policy, missing parts, requests to
 * other hosts.
 */
public class Browser implements AutoCloseable {

	private static final System.Logger LOG = System.getLogger(Browser.class.getName());

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static final Set<String> PARTS = Set.of("script", "stylesheet", "font", "image");

	/** What pages looked at in this run were built of. */
	private static final Set<String> SHAPES = ConcurrentHashMap.newKeySet();

	private final String base;

	private final BrowserContext context;

	private final Page page;

	private final List<String> faults = new ArrayList<>();

	Browser(com.microsoft.playwright.Browser chromium, String base) {
		this.base = base;
		this.context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(base)
			.setLocale("zh-CN")
			.setTimezoneId("Asia/Shanghai")
			.setViewportSize(1366, 768)
			.setAcceptDownloads(true));
		this.context.setDefaultTimeout(20_000);
		this.context.onConsoleMessage(this::listen);
		this.context.onWebError((error) -> this.faults.add("script error: " + error.error()));
		this.context.onRequest(this::listen);
		this.context.onResponse(this::listen);
		this.page = this.context.newPage();
	}

	/** The page, for whatever is not said here. */
	public Page page() {
		return this.page;
	}

	/** Address of the product, without a slash at the end. */
	public String base() {
		return this.base;
	}

	/** Opens an address of the product, for instance {@code /catalogue}. */
	public Response open(String path) {
		return this.page.navigate(path);
	}

	/** Signs in at the sign-in page. */
	public void signIn(String login, String password) {
		open("/login");
		this.page.locator("input[name=username]").fill(login);
		this.page.locator("input[name=password]").fill(password);
		this.page.locator("form:has(input[name=password]) [type=submit]").click();
		assertThat(this.page.url()).as("address after signing in as %s", login).doesNotContain("/login");
	}

	/** Signs out by forgetting the session. */
	public void signOut() {
		this.page.waitForLoadState();
		this.context.clearCookies();
	}

	/** Narrows the window to a phone's or widens it to an office screen's. */
	public void width(int pixels) {
		this.page.setViewportSize(pixels, 768);
	}

	/**
	 * Writes the whole page to {@code target/screenshots/<name>.png}. A picture that
	 * Chromium cannot take, as happens on a busy machine, fails no test.
	 */
	public void screenshot(String name) {
		Page.ScreenshotOptions options = new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png"))
			.setFullPage(true);
		try {
			this.page.screenshot(options);
		}
		catch (PlaywrightException ex) {
			LOG.log(System.Logger.Level.WARNING, "no picture of " + name, ex);
		}
	}

	/**
	 * Opens an address again and again until it shows what the product does by itself.
	 * @param selector what must be there
	 * @return the first such place on the page
	 */
	public Locator openUntil(String path, String selector) {
		long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
		open(path);
		Locator found = this.page.locator(selector);
		while (found.count() == 0) {
			assertThat(System.nanoTime()).as("%s never showed %s", path, selector).isLessThan(patience);
			this.page.waitForTimeout(200);
			open(path);
		}
		return found.first();
	}

	/**
	 * Looks at the page as it stands, on an office screen and on a phone, and keeps both
	 * as pictures: on the phone nothing may scroll sideways and axe may find nothing
	 * serious. What is wrong is told at the end of the test, so that one page does not
	 * hide the next. Axe, which takes its time, passes by what is built of nothing but
	 * what it saw in this run before.
	 */
	public void look(String name) {
		screenshot(name);
		width(360);
		screenshot(name + "-360");
		if (SHAPES.addAll(shapes())) {
			barriers().forEach((fault) -> this.faults.add(name + " at 360 px: " + fault));
		}
		tooWide().forEach((fault) -> this.faults.add(name + " at 360 px too wide: " + fault));
		width(1366);
	}

	/**
	 * Opens pages and looks at each likewise, at both widths and without pictures.
	 */
	public void lookAtAll(String... paths) {
		for (String path : paths) {
			Response answer = open(path);
			if (answer.status() != 200) {
				this.faults.add(path + " answered " + answer.status());
			}
			barriers().forEach((fault) -> this.faults.add(path + ": " + fault));
			width(360);
			barriers().forEach((fault) -> this.faults.add(path + " at 360 px: " + fault));
			tooWide().forEach((fault) -> this.faults.add(path + " at 360 px too wide: " + fault));
			width(1366);
		}
	}

	/** Asserts that axe finds nothing serious or critical on the page as it stands. */
	public void assertAccessible() {
		assertThat(barriers()).as("accessibility of %s", this.page.url()).isEmpty();
	}

	/** Asserts that nothing scrolls sideways at the present width. */
	public void assertFitsWidth() {
		assertThat(tooWide()).as("what is wider than %s", this.page.url()).isEmpty();
	}

	/** What went wrong so far. */
	List<String> faults() {
		return List.copyOf(this.faults);
	}

	/** Asserts that nothing went wrong behind the pages so far. */
	public void assertQuiet() {
		assertThat(this.faults).as("what went wrong behind the pages").isEmpty();
	}

	@Override
	public void close() {
		this.context.close();
	}

	private void listen(ConsoleMessage message) {
		// an answer of 4xx is the page's business; a missing part is noticed by its
		// response
		if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
			this.faults.add("console: " + message.text() + " at " + message.location() + " of " + this.page.url());
		}
	}

	private void listen(Request request) {
		if (request.url().startsWith("http") && !request.url().startsWith(this.base + "/")) {
			this.faults.add("request to another host: " + URI.create(request.url()).getHost());
		}
	}

	private void listen(Response response) {
		if (response.status() >= 500 || response.status() >= 400 && PARTS.contains(response.request().resourceType())) {
			this.faults.add(response.status() + " " + response.url());
		}
	}

	/** What axe finds serious or critical: its own words and where. */
	private List<String> barriers() {
		if (!Boolean.TRUE.equals(this.page.evaluate("() => 'axe' in window"))) {
			this.page.evaluate(AxeBuilder.getAxeScript());
		}
		Object found = this.page.evaluate(
				"""
						() => axe.run(document, {
						  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']
						}).then((results) => results.violations
						  .filter((rule) => rule.impact === 'serious' || rule.impact === 'critical')
						  .map((rule) => `${rule.id}: ${rule.help} at ${rule.nodes.map((node) => node.target + ' ' + node.html)}`))""");
		return ((List<?>) found).stream().map(Object::toString).toList();
	}

	/**
	 * What the page is built of: each kind of element with its classes and attributes,
	 * where it stands, and whether it holds text.
	 */
	private List<String> shapes() {
		Object shapes = this.page.evaluate("""
				() => {
				  const say = (each) => each ? each.localName + '.' + each.className + '[' + [...each.attributes]
				    .map((one) => /^(type|role|aria-(?!label|describedby|controls))/.test(one.name)
				      ? one.name + '=' + one.value : one.name).sort() + ']' : '';
				  const holdsText = (each) => [...each.childNodes]
				    .some((one) => one.nodeType === Node.TEXT_NODE && one.data.trim());
				  return [...new Set([...document.querySelectorAll('body *')].map((each) => say(each)
				    + (holdsText(each) ? ' text' : '') + ' in ' + say(each.parentElement)))];
				}""");
		return ((List<?>) shapes).stream().map(Object::toString).toList();
	}

	/** Elements beyond the right edge, if the page scrolls sideways. */
	private List<String> tooWide() {
		Object beyond = this.page.evaluate("""
				() => {
				  const width = document.documentElement.clientWidth;
				  return document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
				    .filter((each) => each.getBoundingClientRect().right > width + 1)
				    .map((each) => each.outerHTML.slice(0, 90).replace(/\\s+/g, ' '));
				}""");
		return ((List<?>) beyond).stream().map(Object::toString).limit(8).toList();
	}

}
