package cn.opendata.approval.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts the machine's Chromium once for all tests and gives each test a {@link Browser}.
 */
class Chromium implements ParameterResolver, AfterEachCallback {

	private static final Namespace HERE = Namespace.create(Chromium.class);

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--disable-dev-shm-usage");

	/** Whether there is a Chromium to test with. */
	static boolean present() {
		return Files.isExecutable(executable());
	}

	/**
	 * The one the environment names, else Debian's headless shell, which draws the same
	 * pages for less than half the time of the whole browser.
	 */
	private static Path executable() {
		return Stream
			.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
			.filter((path) -> !path.isEmpty())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElse(Path.of("/usr/bin/chromium"));
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Running running = context.getRoot().getStore(HERE).getOrComputeIfAbsent(Running.class);
		Environment environment = SpringExtension.getApplicationContext(context).getEnvironment();
		Browser browser = new Browser(running.chromium,
				"http://localhost:" + environment.getRequiredProperty("local.server.port"));
		Opened opened = context.getStore(HERE).getOrComputeIfAbsent(Opened.class);
		opened.browsers.add(browser);
		return browser;
	}

	/** A failed test leaves its last screen; a good one must have had a quiet console. */
	@Override
	public void afterEach(ExtensionContext context) {
		Opened opened = context.getStore(HERE).get(Opened.class, Opened.class);
		if (opened == null) {
			return;
		}
		String test = context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName();
		try {
			for (Browser browser : opened.browsers) {
				if (context.getExecutionException().isPresent()) {
					browser.screenshot("failed/" + test + "-" + opened.browsers.indexOf(browser));
					browser.faults()
						.forEach((fault) -> context.getExecutionException()
							.get()
							.addSuppressed(new AssertionError(fault)));
				}
				else {
					browser.assertQuiet();
				}
			}
		}
		finally {
			opened.browsers.forEach(Browser::close);
		}
	}

	/** The browsers of one test. */
	static class Opened {

		private final List<Browser> browsers = new ArrayList<>();

	}

	/** The one Chromium of this run. */
	static class Running implements CloseableResource {

		static {
			PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
		}

		private final Playwright playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

		private final com.microsoft.playwright.Browser chromium = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(FLAGS));

		@Override
		public void close() {
			this.chromium.close();
			this.playwright.close();
		}

	}

}
