package cn.opendata.approval.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
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
		DataSource dataSource = JdbcConnectionPool
			.create("jdbc:h2:mem:audit-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V090__audit_line.sql"))
			.execute(dataSource);
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
