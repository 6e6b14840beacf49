package cn.opendata.approval.audit;

import java.time.Instant;
import java.util.Map;

import javax.sql.DataSource;

import cn.opendata.approval.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An empty record in a database of its own.
 */
class AuditFixture {

	final JdbcClient jdbc;

	final TransactionTemplate transaction;

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final AuditRecorder recorder;

	final StoredAuditTrail trail;

	AuditFixture() {
		DataSource dataSource = TestDatabase.tables("common/V090__audit_line");
		this.jdbc = JdbcClient.create(dataSource);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		this.recorder = new AuditRecorder(new AuditChain(this.jdbc), this.meters);
		this.trail = new StoredAuditTrail(this.jdbc);
	}

	void record(AuditEntry entry) {
		this.transaction.executeWithoutResult((status) -> this.recorder.record(entry));
	}

	static AuditEntry entry(String action) {
		return new AuditEntry(Instant.parse("2026-02-24T01:30:00.987Z"), new AuditEntry.Who("p-1", "王芳", "黑龙江省统计局"),
				"request", "r-1", "r-1", "KF-2026-000001", action, Map.of("outcome", "REFUSED", "days", "3"));
	}

}
