package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the cases that are open, within a scope. What it costs grows with them and not
 * with those that are over.
 */
@Service
@Transactional(readOnly = true)
class OpenCases {

	private static final LocalDate LAST_DUE = LocalDate.of(9000, 1, 1);

	private final JdbcClient jdbc;

	OpenCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many stand where, by kind. */
	Map<Kind, Map<Status, Integer>> byStatus(Scope scope) {
		Map<Kind, Map<Status, Integer>> counts = new TreeMap<>();
		if (scope.isEmpty()) {
			return counts;
		}
		query(scope, """
				SELECT kind, status, COUNT(*) AS many FROM figures_case WHERE is_open = TRUE""",
				" GROUP BY kind, status", Map.of())
			.query((row) -> {
				counts.computeIfAbsent(Kind.valueOf(row.getString("kind")), (kind) -> new TreeMap<>())
					.put(Status.valueOf(row.getString("status")), row.getInt("many"));
			});
		return counts;
	}

	/** How many fall due on which day; those without a due day are left out. */
	SortedMap<LocalDate, Integer> byDueDay(Scope scope) {
		SortedMap<LocalDate, Integer> counts = new TreeMap<>();
		if (!scope.isEmpty()) {
			query(scope, """
					SELECT sort_due, COUNT(*) AS many FROM figures_case
					WHERE is_open = TRUE AND sort_due < :last""", " GROUP BY sort_due", Map.of("last", LAST_DUE))
				.query((row) -> {
					counts.put(row.getObject("sort_due", LocalDate.class), row.getInt("many"));
				});
		}
		return counts;
	}

	/** How many stand still. */
	int paused(Scope scope) {
		return scope.isEmpty() ? 0
				: query(scope, "SELECT COUNT(*) FROM figures_case WHERE is_open = TRUE AND paused = TRUE", "", Map.of())
					.query(Integer.class)
					.single();
	}

	/**
	 * Those that fall due from one day to another, both included, the most urgent first.
	 * @param cursor where to go on, {@code null} or empty for the beginning
	 */
	Slice<CaseRow> due(Scope scope, LocalDate from, LocalDate until, String cursor, int size) {
		return due(scope, "", from, until, cursor, size);
	}

	/** The same of one kind of cases. */
	Slice<CaseRow> due(Scope scope, Kind kind, LocalDate from, LocalDate until, String cursor, int size) {
		return due(scope, " AND kind = '" + kind + "'", from, until, cursor, size);
	}

	/** Those that fell due before today, the longest overdue first. */
	Slice<CaseRow> overdue(Scope scope, LocalDate today, String cursor, int size) {
		return due(scope, LocalDate.of(2000, 1, 1), today.minusDays(1), cursor, size);
	}

	/** Those that stand there, the most urgent first, also without a due day. */
	List<CaseRow> standing(Scope scope, Kind kind, Status status, int size) {
		return scope.isEmpty() ? List.of()
				: query(scope, "SELECT * FROM figures_case WHERE is_open = TRUE AND status = :status AND kind = :kind",
						" ORDER BY sort_due, id LIMIT :size",
						Map.of("status", status.name(), "kind", kind.name(), "size", size))
					.query(CaseRow::read)
					.list();
	}

	/** How many fall due in those days, of one kind. */
	int countDue(Scope scope, Kind kind, LocalDate from, LocalDate until) {
		return scope.isEmpty() ? 0 : query(scope, """
				SELECT COUNT(*) FROM figures_case
				WHERE is_open = TRUE AND sort_due >= :from AND sort_due <= :until AND kind = :kind""", "",
				Map.of("from", from, "until", until, "kind", kind.name()))
			.query(Integer.class)
			.single();
	}

	private Slice<CaseRow> due(Scope scope, String narrowed, LocalDate from, LocalDate until, String cursor, int size) {
		if (scope.isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		Map<String, Object> params = new LinkedHashMap<>(Map.of("from", from, "until", until, "size", size + 1));
		String where = narrowed + after(cursor, params);
		List<CaseRow> rows = query(scope, """
				SELECT * FROM figures_case WHERE is_open = TRUE AND sort_due >= :from AND sort_due <= :until""" + where,
				" ORDER BY sort_due, id LIMIT :size", params)
			.query(CaseRow::read)
			.list();
		return Slice.of(rows, size, (last) -> new DayCursor(last.sortDue(), last.id().value()).text());
	}

	private static String after(String cursor, Map<String, Object> params) {
		return DayCursor.read(cursor).map((last) -> {
			params.put("after", last.day());
			params.put("afterId", last.id());
			return " AND (sort_due > :after OR (sort_due = :after AND id > :afterId))";
		}).orElse("");
	}

	private JdbcClient.StatementSpec query(Scope scope, String select, String rest, Map<String, ?> params) {
		JdbcClient.StatementSpec query = this.jdbc.sql(select + scope.and("department_id") + rest).params(params);
		return scope.all() ? query : query.param("departments", scope.departments());
	}

}
