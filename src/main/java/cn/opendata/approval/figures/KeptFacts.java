package cn.opendata.approval.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of facts.
 */
@Repository
class KeptFacts {

	private final JdbcClient jdbc;

	KeptFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Fact> of(RequestId request) {
		return this.jdbc.sql("SELECT * FROM figures_fact WHERE case_id = ? ORDER BY id")
			.param(request.value())
			.query(KeptFacts::read)
			.list();
	}

	void insert(Fact fact) {
		this.jdbc.sql("""
				INSERT INTO figures_fact (id, case_id, department_id, kind, measure, detail, amount, on_day)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(fact.id(), fact.request().value(), fact.department().value(), fact.kind().name(),
					fact.measure().name(), fact.detail(), fact.amount(), fact.day())
			.update();
	}

	void delete(Fact fact) {
		this.jdbc.sql("DELETE FROM figures_fact WHERE id = ?").param(fact.id()).update();
	}

	static Fact read(ResultSet row, int n) throws SQLException {
		return new Fact(row.getString("id"), new RequestId(row.getString("case_id")),
				new DepartmentId(row.getString("department_id")), Kind.valueOf(row.getString("kind")),
				Measure.valueOf(row.getString("measure")), row.getString("detail"), row.getInt("amount"),
				row.getObject("on_day", LocalDate.class));
	}

}
