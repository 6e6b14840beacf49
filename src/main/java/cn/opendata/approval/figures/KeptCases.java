package cn.opendata.approval.figures;

import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the rows of cases.
 */
@Repository
class KeptCases {

	private static final String UPDATE = """
			UPDATE figures_case SET number = :number, kind = :kind, subject = :subject, department_id = :department,
			  asking_id = :asking, status = :status, is_open = :open, received_on = :received,
			  concluded_on = :concluded, step = :step, step_department_id = :stepDepartment, step_role = :role,
			  step_since = :since, assignee = :assignee, rule_code = :rule, due_on = :due, paused = :paused,
			  sort_due = :sort
			WHERE id = :id""";

	private static final String INSERT = """
			INSERT INTO figures_case (number, kind, subject, department_id, asking_id, status, is_open, received_on,
			  concluded_on, step, step_department_id, step_role, step_since, assignee, rule_code, due_on, paused,
			  sort_due, id)
			VALUES (:number, :kind, :subject, :department, :asking, :status, :open, :received, :concluded, :step,
			  :stepDepartment, :role, :since, :assignee, :rule, :due, :paused, :sort, :id)""";

	private final JdbcClient jdbc;

	KeptCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<CaseRow> find(RequestId id) {
		return this.jdbc.sql("SELECT * FROM figures_case WHERE id = ?")
			.param(id.value())
			.query(CaseRow::read)
			.optional();
	}

	/** Holds the row until the transaction ends: one after the other counts a case. */
	void hold(RequestId id) {
		this.jdbc.sql("SELECT id FROM figures_case WHERE id = ? FOR UPDATE")
			.param(id.value())
			.query(String.class)
			.optional();
	}

	void put(CaseRow row) {
		if (bind(UPDATE, row).update() == 0) {
			bind(INSERT, row).update();
		}
	}

	void delete(RequestId id) {
		this.jdbc.sql("DELETE FROM figures_case WHERE id = ?").param(id.value()).update();
	}

	private JdbcClient.StatementSpec bind(String sql, CaseRow row) {
		Optional<CaseRow.Waiting> waiting = row.waiting();
		return this.jdbc.sql(sql)
			.param("id", row.id().value())
			.param("number", row.number())
			.param("kind", row.kind().name())
			.param("subject", row.subject())
			.param("department", row.department().value())
			.param("asking", row.asking().map(DepartmentId::value).orElse(null))
			.param("status", row.status().name())
			.param("open", row.open())
			.param("received", row.receivedOn().orElse(null))
			.param("concluded", row.concludedOn().orElse(CaseRow.NEVER))
			.param("step", waiting.map(CaseRow.Waiting::step).orElse(null))
			.param("stepDepartment", waiting.map(CaseRow.Waiting::department).map(DepartmentId::value).orElse(null))
			.param("role", waiting.map(CaseRow.Waiting::role).map(Enum::name).orElse(null))
			.param("since", waiting.map(CaseRow.Waiting::since).map(Times::stored).orElse(null))
			.param("assignee", waiting.flatMap(CaseRow.Waiting::assignee).map(PersonId::value).orElse(null))
			.param("rule", row.rule().orElse(null))
			.param("due", row.dueOn().orElse(null))
			.param("paused", row.paused())
			.param("sort", row.sortDue());
	}

}
