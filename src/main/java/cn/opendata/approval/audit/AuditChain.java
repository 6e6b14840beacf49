package cn.opendata.approval.audit;

import java.util.List;

import cn.opendata.approval.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds lines at the end of the chain. The one row of {@code audit_head} is locked from
 * here to the end of the transaction, on however many nodes: lines get their numbers in
 * the order in which their transactions commit.
 */
@Component
class AuditChain {

	private final JdbcClient jdbc;

	AuditChain(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional(propagation = Propagation.REQUIRED)
	public void append(List<AuditEntry> entries) {
		Head head = this.jdbc.sql("SELECT seq, line_hash FROM audit_head WHERE id = 1 FOR UPDATE")
			.query((row, number) -> new Head(row.getLong(1), row.getString(2)))
			.single();
		for (AuditEntry entry : entries) {
			AuditLine line = AuditLine.chained(head.seq() + 1, entry, head.hash());
			insert(line);
			head = new Head(line.seq(), line.hash());
		}
		this.jdbc.sql("UPDATE audit_head SET seq = ?, line_hash = ? WHERE id = 1")
			.params(head.seq(), head.hash())
			.update();
	}

	private void insert(AuditLine line) {
		this.jdbc.sql("""
				INSERT INTO audit_line (seq, happened_at, actor, actor_name, actor_department, resource,
					resource_id, case_id, case_number, action, facts, previous_hash, line_hash)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(line.seq(), Times.stored(line.at()), line.who().id(), line.who().name(), line.who().department(),
					line.resource(), line.resourceId(), line.caseId(), line.caseNumber(), line.action(), line.facts(),
					line.previousHash(), line.hash())
			.update();
	}

	private record Head(long seq, String hash) {
	}

}
