package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the facts of a department and month anew. Its counters are held first: whoever
 * adds to one meanwhile waits, with a fact that is not seen here yet.
 */
@Component
@Transactional
class Recount {

	private final JdbcClient jdbc;

	private final Counters counters;

	Recount(JdbcClient jdbc, Counters counters) {
		this.jdbc = jdbc;
		this.counters = counters;
	}

	/** Every department and month that has facts or counters. */
	@Transactional(readOnly = true)
	List<Part> parts() {
		return this.jdbc
			.sql("""
					SELECT department_id, of_month FROM figures_count
					UNION SELECT department_id, EXTRACT(YEAR FROM on_day) * 100 + EXTRACT(MONTH FROM on_day) FROM figures_fact
					ORDER BY 1, 2""")
			.query((row, n) -> new Part(row.getString(1), row.getInt(2)))
			.list();
	}

	/**
	 * Corrects the counters of a department and month.
	 * @return how many were wrong
	 */
	int of(Part part) {
		SortedMap<CountKey, Integer> changes = new TreeMap<>();
		kept(part).forEach((key, many) -> changes.merge(key, -many, Integer::sum));
		counted(part).forEach((key, many) -> changes.merge(key, many, Integer::sum));
		changes.values().removeIf((many) -> many == 0);
		this.counters.add(changes);
		return changes.size();
	}

	private Map<CountKey, Integer> kept(Part part) {
		Map<CountKey, Integer> kept = new TreeMap<>();
		this.jdbc.sql("""
				SELECT kind, measure, detail, amount, many FROM figures_count
				WHERE department_id = ? AND of_month = ? FOR UPDATE""")
			.params(part.department(), part.month())
			.query((row) -> {
				kept.put(new CountKey(part.department(), part.month(), row.getString(1), row.getString(2),
						row.getString(3), row.getInt(4)), row.getInt(5));
			});
		return kept;
	}

	private Map<CountKey, Integer> counted(Part part) {
		Map<CountKey, Integer> counted = new TreeMap<>();
		LocalDate first = LocalDate.of(part.month() / 100, part.month() % 100, 1);
		this.jdbc.sql("""
				SELECT kind, measure, detail, amount, COUNT(*) AS many FROM figures_fact
				WHERE department_id = :department AND measure IN (:measures) AND on_day >= :from AND on_day <= :until
				GROUP BY kind, measure, detail, amount""")
			.param("department", part.department())
			.param("measures", Arrays.stream(Measure.values()).map(Enum::name).toList())
			.param("from", first)
			.param("until", YearMonth.from(first).atEndOfMonth())
			.query((row) -> {
				counted.put(new CountKey(part.department(), part.month(), row.getString(1), row.getString(2),
						row.getString(3), row.getInt(4)), row.getInt(5));
			});
		return counted;
	}

	/**
	 * A department and month.
	 *
	 * @param department the department
	 * @param month the month: 202602
	 */
	record Part(String department, int month) {
	}

}
