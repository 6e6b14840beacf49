import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the tables that the supervisors' pages read and measures the pages, started by run.sh.
 */
class SupervisionBench {

	private static final String[] STEPS = { "examine-application", "verify-need", "propose-outcome", "review-secrecy",
			"approve-decision" };

	private static final String[] ROLES = { "CLERK", "HANDLER", "HANDLER", "SECRECY_REVIEWER", "HEAD" };

	private static final String[] STATUSES = { "SUBMITTED", "VERIFYING", "PROPOSING", "SECRECY_REVIEW", "APPROVAL" };

	private static final List<String> PAGES = List.of("/supervision", "/supervision/performance",
			"/supervision/performance?kind=OPEN", "/supervision/performance/map", "/supervision/orders", "/supervision/report",
			"/supervision/cockpit/board", "/supervision/cockpit/steps?process=RequestHandlingProcess");

	public static void main(String[] args) throws Exception {
		try (Connection database = DriverManager.getConnection(args[1], "root", "")) {
			if (args[0].equals("empty")) {
				empty(database);
				return;
			}
			new SupervisionBench(database, args[2], Integer.parseInt(args[3])).run();
		}
	}

	private final Connection database;

	private final String base;

	private final int rounds;

	private final Random random = new Random(20261124);

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private int made;

	private SupervisionBench(Connection database, String base, int rounds) {
		this.database = database;
		this.base = base;
		this.rounds = rounds;
	}

	private static void empty(Connection database) throws SQLException {
		try (Statement statement = database.createStatement()) {
			String name = database.getCatalog();
			statement.execute("DROP DATABASE " + name);
			statement.execute("CREATE DATABASE " + name);
		}
	}

	private void run() throws Exception {
		signIn("hlj-pt-supervisor", "Demo-2026-open");
		cases(10_000, true);
		cases(10_000, false);
		count();
		Map<String, long[]> few = measure();
		cases(90_000, false);
		count();
		Map<String, long[]> many = measure();
		System.out.printf("%-62s %9s %9s %7s %7s %7s%n", "page, median of " + this.rounds + " (ms)", "10,000",
				"100,000", "ratio", "min", "max");
		few.forEach((page, before) -> {
			long[] after = many.get(page);
			System.out.printf("%-62s %9.0f %9.0f %7.2f %7.0f %7.0f%n", page, median(before), median(after),
					median(after) / median(before), after[0] / 1e6, after[after.length - 1] / 1e6);
		});
	}

	/** Cases over all departments; finished ones over three years, open ones around today. */
	private void cases(int many, boolean open) throws SQLException {
		List<String> departments = departments();
		LocalDate today = LocalDate.now();
		this.database.setAutoCommit(false);
		try (PreparedStatement request = this.database.prepareStatement("""
				INSERT INTO request_case (id, number, kind, status, applicant_id, department_id, subject,
				  content_version, supplements, transfers, deemed, submitted_at, received_on, outcome, decision_id,
				  days_taken, in_time, created_at, changed_at, version)
				VALUES (?, ?, 'OPEN', ?, 'citizen', ?, ?, 1, 0, 0, FALSE, ?, ?, NULL, NULL, ?, ?, ?, ?, 0)""");
				PreparedStatement row = this.database.prepareStatement("""
						INSERT INTO figures_case (id, number, kind, subject, department_id, status, is_open, received_on,
						  concluded_on, step, step_department_id, step_role, step_since, rule_code, due_on, paused, sort_due)
						VALUES (?, ?, 'OPEN', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN_DECIDE_DELIVER', ?, FALSE, ?)""");
				PreparedStatement fact = this.database.prepareStatement("""
						INSERT INTO figures_fact (id, case_id, department_id, kind, measure, detail, amount, on_day)
						VALUES (?, ?, ?, 'OPEN', ?, ?, ?, ?)""")) {
			for (int i = 0; i < many; i++) {
				this.made++;
				String id = "bench-" + this.made;
				String number = "KF-2020-" + String.format("%06d", this.made);
				String department = departments.get(this.random.nextInt(departments.size()));
				int at = this.random.nextInt(STEPS.length);
				LocalDate received = open ? today.minusDays(this.random.nextInt(40))
						: today.minusDays(30 + this.random.nextInt(1060));
				LocalDate concluded = open ? LocalDate.of(9999, 12, 31) : received.plusDays(this.random.nextInt(28));
				LocalDate due = open ? received.plusDays(28) : null;
				int days = this.random.nextInt(25);
				// answered cases have their decision by constraint: these ended without one
				String status = open ? STATUSES[at] : "WITHDRAWN";
				set(request, id, number, status, department, "Bench " + this.made, received.atTime(2, 0), received,
						open ? null : days, open ? null : days <= 20, received.atTime(2, 0), received.atTime(3, 0));
				set(row, id, number, "Bench " + this.made, department, status, open, received, concluded,
						open ? STEPS[at] : null, open ? department : null, open ? ROLES[at] : null,
						open ? received.atTime(2, 0) : null, due, open ? due : LocalDate.of(9999, 12, 31));
				facts(fact, id, department, received, open ? null : concluded, days, at);
				if (i % 1000 == 999) {
					request.executeBatch();
					row.executeBatch();
					fact.executeBatch();
					this.database.commit();
				}
			}
			request.executeBatch();
			row.executeBatch();
			fact.executeBatch();
			this.database.commit();
		}
		this.database.setAutoCommit(true);
	}

	private void facts(PreparedStatement fact, String id, String department, LocalDate received, LocalDate concluded,
			int days, int at) throws SQLException {
		fact(fact, id, department, "RECEIVED", "", 0, received);
		fact(fact, id, department, "ACCEPTED", "NORMAL", 0, received);
		if (concluded == null) {
			fact(fact, id, department, "WAITING", STEPS[at] + "/" + ROLES[at], 0, received);
			return;
		}
		fact(fact, id, department, "CONCLUDED", "ANSWERED", 0, concluded);
		fact(fact, id, department, "OUTCOME", "AGREED", 0, concluded);
		fact(fact, id, department, "ANSWERED", (days <= 20) ? "IN_TIME" : "LATE", 0, concluded);
		fact(fact, id, department, "DAYS", "", days, concluded);
		for (int i = 0; i < STEPS.length; i++) {
			fact(fact, id, department, "STEP", STEPS[i] + "/" + ROLES[i], this.random.nextInt(40), concluded);
		}
	}

	private static void fact(PreparedStatement fact, String id, String department, String measure, String detail,
			int amount, LocalDate day) throws SQLException {
		set(fact, id + "-" + measure + "-" + detail.replaceAll("[^a-z]", ""), id, department, measure, detail, amount,
				day);
	}

	private static void set(PreparedStatement statement, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) {
			statement.setObject(i + 1, values[i]);
		}
		statement.addBatch();
	}

	/** The counters as the rebuild would make them: grouped from the facts. */
	private void count() throws SQLException {
		try (Statement statement = this.database.createStatement()) {
			statement.execute("DELETE FROM figures_count");
			statement.execute("""
					INSERT INTO figures_count (department_id, kind, of_month, measure, detail, amount, many)
					SELECT department_id, kind, %s, measure, detail, amount, COUNT(*) FROM figures_fact
					GROUP BY department_id, kind, %s, measure, detail, amount""".formatted(MONTH, MONTH));
			statement.execute("ANALYZE TABLE figures_case, figures_fact, figures_count, request_case");
		}
	}

	private static final String MONTH = "YEAR(on_day) * 100 + MONTH(on_day)";

	private List<String> departments() throws SQLException {
		List<String> ids = new ArrayList<>();
		try (Statement statement = this.database.createStatement();
				ResultSet rows = statement.executeQuery("SELECT id FROM organization_department ORDER BY id")) {
			while (rows.next()) {
				ids.add(rows.getString(1));
			}
		}
		return ids;
	}

	private void signIn(String login, String password) throws Exception {
		String form = get("/login").body();
		Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
		if (!token.find()) {
			throw new IllegalStateException("The sign-in page has no form");
		}
		String body = "username=" + text(login) + "&password=" + text(password) + "&_csrf=" + text(token.group(1));
		this.client.send(HttpRequest.newBuilder(URI.create(this.base + "/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String text(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create(this.base + path)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	/** Round after round over all pages, so that what disturbs one disturbs all. */
	private Map<String, long[]> measure() throws Exception {
		Map<String, long[]> times = new LinkedHashMap<>();
		List<String> pages = new ArrayList<>(PAGES);
		pages.add(listBehindAFigure());
		pages.forEach((page) -> times.put(page, new long[this.rounds]));
		for (int round = -5; round < this.rounds; round++) {
			for (String page : pages) {
				long start = System.nanoTime();
				HttpResponse<String> answer = get(page);
				long took = System.nanoTime() - start;
				if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login")) {
					throw new IllegalStateException(page + " answered " + answer.statusCode() + " " + answer.uri());
				}
				if (round >= 0) {
					times.get(page)[round] = took;
				}
			}
		}
		times.values().forEach(Arrays::sort);
		return times;
	}

	/** The first figure of the page of figures, the cases received. */
	private String listBehindAFigure() throws Exception {
		Matcher link = Pattern.compile("href=\"(/supervision/cases\\?[^\"]+)\"").matcher(get("/supervision/performance").body());
		if (!link.find()) {
			throw new IllegalStateException("The page of figures leads nowhere");
		}
		return link.group(1).replace("&amp;", "&");
	}

	private static double median(long[] sorted) {
		return sorted[sorted.length / 2] / 1e6;
	}

}
