package cn.opendata.approval.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the record.
 */
@Service
@Transactional(readOnly = true)
class StoredAuditTrail implements AuditTrail {

	private static final int BATCH = 1000;

	private static final int PAGE = 50;

	/** More than any case has seen; a page never loads without a bound. */
	private static final int CASE_BOUND = 1000;

	private final JdbcClient jdbc;

	StoredAuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Verification verify() {
		AuditLine head = this.jdbc.sql("SELECT seq, line_hash FROM audit_head WHERE id = 1")
			.query((row, number) -> new AuditLine(row.getLong(1), null, null, "", "", "", "", "", "", "",
					row.getString(2)))
			.single();
		ChainCheck check = new ChainCheck();
		while (check.goesOn() && check.read() < head.seq()) {
			List<AuditLine> batch = this.jdbc
				.sql("SELECT * FROM audit_line WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT " + BATCH)
				.params(check.read(), head.seq())
				.query(StoredAuditTrail::line)
				.list();
			batch.forEach(check::next);
			if (batch.isEmpty()) {
				check.missing();
			}
		}
		return check.against(head.seq(), head.hash());
	}

	/** The lines of a case, oldest first. */
	List<AuditLine> ofCase(RequestId id) {
		return this.jdbc.sql("SELECT * FROM audit_line WHERE case_id = ? ORDER BY seq LIMIT " + CASE_BOUND)
			.param(id.value())
			.query(StoredAuditTrail::line)
			.list();
	}

	/** Lines newest first, from before {@code cursor} on. */
	Slice<AuditLine> page(Filter filter, Optional<Long> cursor) {
		StringBuilder sql = new StringBuilder("SELECT * FROM audit_line WHERE seq < ?");
		List<Object> params = new ArrayList<>(List.of(cursor.orElse(Long.MAX_VALUE)));
		if (!filter.resource().isBlank()) {
			sql.append(" AND resource = ?");
			params.add(filter.resource());
		}
		if (!filter.person().isBlank()) {
			sql.append(" AND actor_name = ?");
			params.add(filter.person().strip());
		}
		if (!filter.number().isBlank()) {
			sql.append("""
					 AND (case_number = ? OR case_id IN
					 (SELECT named.case_id FROM audit_line named WHERE named.case_number = ?))
					""");
			params.add(filter.number().strip());
			params.add(filter.number().strip());
		}
		if (filter.day() != null) {
			sql.append(" AND happened_at >= ? AND happened_at < ?");
			params.add(Times.stored(Times.endOf(filter.day().minusDays(1))));
			params.add(Times.stored(Times.endOf(filter.day())));
		}
		sql.append(" ORDER BY seq DESC LIMIT ").append(PAGE + 1);
		List<AuditLine> lines = this.jdbc.sql(sql.toString()).params(params).query(StoredAuditTrail::line).list();
		return Slice.of(lines, PAGE, (line) -> Long.toString(line.seq()));
	}

	private static AuditLine line(ResultSet row, int number) throws SQLException {
		return new AuditLine(row.getLong("seq"), Times.read(row.getObject("happened_at", LocalDateTime.class)),
				new AuditEntry.Who(row.getString("actor"), row.getString("actor_name"),
						row.getString("actor_department")),
				row.getString("resource"), row.getString("resource_id"), row.getString("case_id"),
				row.getString("case_number"), row.getString("action"), row.getString("facts"),
				row.getString("previous_hash"), row.getString("line_hash"));
	}

	/**
	 * What the auditor looks for; blank parts do not narrow.
	 *
	 * @param resource kind of thing
	 * @param number number of a case
	 * @param person name of who did it
	 * @param day day in Asia/Shanghai, may be {@code null}
	 */
	record Filter(String resource, String number, String person, LocalDate day) {

		Filter {
			resource = (resource != null) ? resource : "";
			number = (number != null) ? number : "";
			person = (person != null) ? person : "";
		}

	}

}
