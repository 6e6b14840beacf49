package cn.opendata.approval.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of leave cover. One that was ended stays, as a fact of the past.
 */
@Repository
class Covers {

	private static final String SELECT = """
			SELECT c.id, c.absent_id, a.name AS absent_name, c.substitute_id, s.name AS substitute_name,
			c.from_day, c.to_day FROM organization_cover c
			JOIN organization_person a ON a.id = c.absent_id
			JOIN organization_person s ON s.id = c.substitute_id
			WHERE c.ended = FALSE
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Covers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Cover> find(String id) {
		return this.jdbc.sql(SELECT + "AND c.id = ?").param(id).query(Covers::read).optional();
	}

	/** Those of a department that hold now or will. */
	List<Cover> of(DepartmentId department) {
		return this.jdbc.sql(SELECT + "AND a.department_id = ? AND c.to_day >= ? ORDER BY c.from_day, c.id")
			.param(department.value())
			.param(Times.day(this.clock.instant()))
			.query(Covers::read)
			.list();
	}

	/** Whether someone's absence is already covered on one of the days. */
	boolean overlaps(PersonId absent, LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM organization_cover
				WHERE absent_id = ? AND ended = FALSE AND from_day <= ? AND to_day >= ?
				""").param(absent.value()).param(to).param(from).query(Long.class).single() > 0;
	}

	void add(Cover cover, PersonId by) {
		this.jdbc.sql("""
				INSERT INTO organization_cover
				(id, absent_id, substitute_id, from_day, to_day, ended, set_by, set_at)
				VALUES (?, ?, ?, ?, ?, FALSE, ?, ?)
				""")
			.param(cover.id())
			.param(cover.absent().value())
			.param(cover.substitute().value())
			.param(cover.from())
			.param(cover.to())
			.param(by.value())
			.param(Times.stored(this.clock.instant()))
			.update();
	}

	void end(String id) {
		this.jdbc.sql("UPDATE organization_cover SET ended = TRUE WHERE id = ?").param(id).update();
	}

	private static Cover read(ResultSet row, int index) throws SQLException {
		return new Cover(row.getString("id"), new PersonId(row.getString("absent_id")), row.getString("absent_name"),
				new PersonId(row.getString("substitute_id")), row.getString("substitute_name"),
				row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
	}

}
