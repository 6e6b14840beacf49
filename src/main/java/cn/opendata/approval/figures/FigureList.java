package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list behind a figure: as many lines as the figure says, each a fact of a case.
 */
@Service
@Transactional(readOnly = true)
class FigureList {

	private static final String FACTS = """
			SELECT f.id AS fact_id, f.measure, f.detail, f.amount, f.on_day, c.* FROM figures_fact f
			JOIN figures_case c ON c.id = f.case_id WHERE (""";

	private static final String CASES = """
			SELECT c.id AS fact_id, 'RECEIVED' AS measure, '' AS detail, 0 AS amount, c.received_on AS on_day, c.*
			FROM figures_case c WHERE c.received_on < :from AND c.concluded_on >= :from""";

	private final JdbcClient jdbc;

	FigureList(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page, the newest first.
	 * @param detail the one detail, empty for all
	 * @param cursor where to go on, {@code null} or empty for the beginning
	 */
	Slice<Entry> of(Question question, Figure figure, String detail, String cursor, int size) {
		if (question.scope().isEmpty()) {
			return new Slice<>(List.of(), null);
		}
		Map<String, Object> params = new HashMap<>();
		String sql = (figure == Figure.CARRIED) ? carried(question, params) : facts(question, figure, detail, params);
		String day = (figure == Figure.CARRIED) ? "c.received_on" : "f.on_day";
		String id = (figure == Figure.CARRIED) ? "c.id" : "f.id";
		sql += after(cursor, day, id, params) + " ORDER BY " + day + " DESC, " + id + " DESC LIMIT :size";
		params.put("size", size + 1);
		List<Entry> rows = this.jdbc.sql(sql)
			.params(params)
			.query((row, n) -> new Entry(row.getString("fact_id"), Measure.valueOf(row.getString("measure")),
					row.getString("detail"), row.getInt("amount"), row.getObject("on_day", LocalDate.class),
					CaseRow.read(row, n)))
			.list();
		return Slice.of(rows, size, (last) -> new DayCursor(last.day(), last.id()).text());
	}

	private static String carried(Question question, Map<String, Object> params) {
		params.put("from", question.months().firstDay());
		return CASES + narrowed(question, "c", params);
	}

	private static String facts(Question question, Figure figure, String detail, Map<String, Object> params) {
		Months months = figure.ofNow() ? Months.EVER : question.months();
		params.put("from", months.firstDay());
		params.put("until", months.lastDay());
		List<String> parts = new ArrayList<>();
		figure.parts().forEach((measure, one) -> {
			String part = "f.measure = '" + measure + "'";
			if (!one.isEmpty()) {
				part += " AND f.detail = '" + one + "'";
			}
			parts.add("(" + part + ")");
		});
		String sql = FACTS + String.join(" OR ", parts) + ") AND f.on_day >= :from AND f.on_day <= :until";
		if (!detail.isEmpty()) {
			sql += " AND f.detail = :detail";
			params.put("detail", detail);
		}
		return sql + narrowed(question, "f", params);
	}

	private static String narrowed(Question question, String table, Map<String, Object> params) {
		String narrowed = question.scope().and(table + ".department_id");
		if (!question.scope().all()) {
			params.put("departments", question.scope().departments());
		}
		narrowed += " AND " + table + ".kind " + (question.kind().isEmpty() ? "<>" : "=") + " :kind";
		params.put("kind", question.kind().isEmpty() ? Question.ORDERS : question.kind());
		return narrowed;
	}

	private static String after(String cursor, String day, String id, Map<String, Object> params) {
		return DayCursor.read(cursor).map((last) -> {
			params.put("after", last.day());
			params.put("afterId", last.id());
			return " AND (%1$s < :after OR (%1$s = :after AND %2$s < :afterId))".formatted(day, id);
		}).orElse("");
	}

	/**
	 * A line of it.
	 *
	 * @param id id of the fact
	 * @param measure what was counted
	 * @param detail which of them
	 * @param amount days or hours
	 * @param day the day it counts for
	 * @param row the case
	 */
	record Entry(String id, Measure measure, String detail, int amount, LocalDate day, CaseRow row) {
	}

}
