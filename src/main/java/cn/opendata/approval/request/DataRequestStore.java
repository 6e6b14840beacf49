package cn.opendata.approval.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes the aggregate; a lost update is a conflict.
 */
@Repository
class DataRequestStore {

	static final String COLUMNS = """
			c.id, c.number, c.kind, c.status, c.applicant_id, c.department_id, c.asking_department_id, c.entry_code, c.subject,
			c.content_version, c.supplements, c.transfers, c.deemed, c.submitted_at, c.received_on, c.accepted_at,
			c.decided_at, c.outcome, c.decision_id, c.days_taken, c.in_time, c.closed_at, c.stars, c.stars_comment,
			c.created_at, c.changed_at, c.version""";

	private final JdbcClient jdbc;

	DataRequestStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	DataRequest get(RequestId id) {
		return find(id).orElseThrow(() -> Refused.notFound("request.error.unknown"));
	}

	Optional<DataRequest> find(RequestId id) {
		return find("c.id = ?", id.value());
	}

	Optional<DataRequest> byNumber(String number) {
		return find("c.number = ?", number);
	}

	Optional<RequestId> id(String number) {
		return this.jdbc.sql("SELECT id FROM request_case WHERE number = ?")
			.param(number)
			.query(String.class)
			.optional()
			.map(RequestId::new);
	}

	Optional<String> number(RequestId id) {
		return this.jdbc.sql("SELECT COALESCE(number, '') FROM request_case WHERE id = ?")
			.param(id.value())
			.query(String.class)
			.optional();
	}

	private Optional<DataRequest> find(String where, String value) {
		return this.jdbc.sql("SELECT " + COLUMNS + " FROM request_case c WHERE " + where)
			.param(value)
			.query(DataRequestStore::row)
			.optional();
	}

	void insert(DataRequest c, Instant now) {
		this.jdbc
			.sql("""
					INSERT INTO request_case (id, kind, status, applicant_id, asking_department_id, entry_code, subject, content_version,
					  supplements, transfers, deemed, created_at, changed_at, version)
					VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, FALSE, ?, ?, 0)""")
			.params(c.id.value(), c.kind.name(), c.status.name(), c.applicant.value(), text(c.asking), text(c.entry),
					c.subject, Times.stored(c.createdAt), Times.stored(now))
			.update();
	}

	void save(DataRequest c, Instant now) {
		int rows = this.jdbc
			.sql("""
					UPDATE request_case SET number = ?, status = ?, department_id = ?, asking_department_id = ?, entry_code = ?, subject = ?,
					  content_version = ?, supplements = ?, transfers = ?, deemed = ?, submitted_at = ?, received_on = ?,
					  accepted_at = ?, decided_at = ?, outcome = ?, decision_id = ?, days_taken = ?, in_time = ?, closed_at = ?,
					  stars = ?, stars_comment = ?, changed_at = ?, version = version + 1
					WHERE id = ? AND version = ?""")
			.param(c.number.isEmpty() ? null : c.number)
			.param(c.status.name())
			.param(text(c.department))
			.param(text(c.asking))
			.param(text(c.entry))
			.param(c.subject)
			.param(c.contentVersion)
			.param(c.supplements)
			.param(c.transfers)
			.param(c.deemed)
			.param(Times.stored(c.submittedAt))
			.param(c.receivedOn)
			.param(Times.stored(c.acceptedAt))
			.param(Times.stored(c.decidedAt))
			.param((c.outcome != null) ? c.outcome.name() : null)
			.param(c.decision)
			.param(c.daysTaken)
			.param(c.inTime)
			.param(Times.stored(c.closedAt))
			.param(c.stars)
			.param(c.starsComment)
			.param(Times.stored(now))
			.param(c.id.value())
			.param(c.version)
			.update();
		if (rows == 0) {
			throw Refused.conflict("request.error.changed");
		}
		c.version++;
	}

	void delete(RequestId id) {
		for (String table : List.of("request_content", "request_applicant", "request_attachment")) {
			this.jdbc.sql("DELETE FROM " + table + " WHERE request_id = ?").param(id.value()).update();
		}
		this.jdbc.sql("DELETE FROM request_case WHERE id = ? AND status = 'DRAFT'").param(id.value()).update();
	}

	/**
	 * The next number of a kind and year: KF-2026-000123. The row is locked until commit.
	 */
	String nextNumber(Kind kind, int year) {
		if (step(kind, year) == 0) {
			try {
				this.jdbc.sql("INSERT INTO request_series (series, of_year, last_no) VALUES (?, ?, 1)")
					.params(kind.series(), year)
					.update();
			}
			catch (DuplicateKeyException raced) {
				step(kind, year);
			}
		}
		int no = this.jdbc.sql("SELECT last_no FROM request_series WHERE series = ? AND of_year = ?")
			.params(kind.series(), year)
			.query(Integer.class)
			.single();
		return "%s-%d-%06d".formatted(kind.series(), year, no);
	}

	private int step(Kind kind, int year) {
		return this.jdbc.sql("UPDATE request_series SET last_no = last_no + 1 WHERE series = ? AND of_year = ?")
			.params(kind.series(), year)
			.update();
	}

	static DataRequest row(ResultSet rs, int n) throws SQLException {
		DataRequest c = new DataRequest(new RequestId(rs.getString("id")), Kind.valueOf(rs.getString("kind")),
				new PersonId(rs.getString("applicant_id")), time(rs, "created_at"));
		c.number = Optional.ofNullable(rs.getString("number")).orElse("");
		c.status = Status.valueOf(rs.getString("status"));
		c.department = Optional.ofNullable(rs.getString("department_id")).map(DepartmentId::new).orElse(null);
		c.asking = Optional.ofNullable(rs.getString("asking_department_id")).map(DepartmentId::new).orElse(null);
		c.entry = Optional.ofNullable(rs.getString("entry_code")).map(EntryCode::new).orElse(null);
		c.subject = rs.getString("subject");
		c.contentVersion = rs.getInt("content_version");
		c.supplements = rs.getInt("supplements");
		c.transfers = rs.getInt("transfers");
		c.deemed = rs.getBoolean("deemed");
		c.submittedAt = time(rs, "submitted_at");
		c.receivedOn = rs.getObject("received_on", LocalDate.class);
		c.acceptedAt = time(rs, "accepted_at");
		c.decidedAt = time(rs, "decided_at");
		c.outcome = Optional.ofNullable(rs.getString("outcome")).map(Outcome::valueOf).orElse(null);
		c.decision = rs.getString("decision_id");
		c.daysTaken = rs.getObject("days_taken", Integer.class);
		c.inTime = rs.getObject("in_time", Boolean.class);
		c.closedAt = time(rs, "closed_at");
		c.stars = rs.getObject("stars", Integer.class);
		c.starsComment = rs.getString("stars_comment");
		c.version = rs.getLong("version");
		return c;
	}

	static Instant time(ResultSet rs, String column) throws SQLException {
		return Times.read(rs.getObject(column, LocalDateTime.class));
	}

	private static String text(Object id) {
		return (id != null) ? id.toString() : null;
	}

}
