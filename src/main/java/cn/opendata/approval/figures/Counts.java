package cn.opendata.approval.figures;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the counters, summed over months and departments.
 */
@Repository
@Transactional(readOnly = true)
class Counts {

	private final JdbcClient jdbc;

	Counts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The sums of some measures.
	 * @param kind one kind of cases, empty for all
	 */
	List<Count> of(Scope scope, String kind, Months months, Measure... measures) {
		return read(scope, kind, months, "''", "", measures);
	}

	/** The same for each department. */
	List<Count> byDepartment(Scope scope, String kind, Months months, Measure... measures) {
		return read(scope, kind, months, "department_id", "department_id, ", measures);
	}

	/** The same for each month. */
	List<Count> byMonth(Scope scope, String kind, Months months, Measure... measures) {
		return read(scope, kind, months, "of_month", "of_month, ", measures);
	}

	private List<Count> read(Scope scope, String kind, Months months, String label, String group, Measure... measures) {
		if (scope.isEmpty()) {
			return List.of();
		}
		Map<String, Object> params = new HashMap<>(Map.of("measures", Arrays.stream(measures).map(Enum::name).toList(),
				"from", months.from(), "until", months.until(), "kind", kind));
		if (!scope.all()) {
			params.put("departments", scope.departments());
		}
		return this.jdbc
			.sql("SELECT " + label + " AS of_what, kind, measure, detail, amount, SUM(many) AS many "
					+ "FROM figures_count WHERE measure IN (:measures) AND of_month >= :from AND of_month <= :until"
					+ (kind.isEmpty() ? "" : " AND kind = :kind") + scope.and("department_id") + " GROUP BY " + group
					+ "kind, measure, detail, amount HAVING SUM(many) <> 0")
			.params(params)
			.query((row, n) -> new Count(row.getString("of_what"), row.getString("kind"),
					Measure.valueOf(row.getString("measure")), row.getString("detail"), row.getInt("amount"),
					row.getInt("many")))
			.list();
	}

	/**
	 * A sum.
	 *
	 * @param of the department or month, empty for all together
	 * @param kind kind of the cases
	 * @param measure what is counted
	 * @param detail which of them
	 * @param amount days or hours
	 * @param many how many
	 */
	record Count(String of, String kind, Measure measure, String detail, int amount, int many) {
	}

}
