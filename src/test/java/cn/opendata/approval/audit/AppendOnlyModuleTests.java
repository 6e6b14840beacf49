package cn.opendata.approval.audit;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@DatabaseTest
class AppendOnlyModuleTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private AuditRecorder recorder;

	@Autowired
	private StoredAuditTrail trail;

	@BeforeEach
	void aLineIsWritten() {
		this.transaction.executeWithoutResult((status) -> this.recorder.record(AuditFixture.entry("SUBMITTED")));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "UPDATE audit_line SET facts = '{}' WHERE seq = ?", "DELETE FROM audit_line WHERE seq = ?" })
	void mySqlRefusesToTouchALineAndElsewhereTheChainFindsIt(String forgery) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			long last = this.jdbc.sql("SELECT MAX(seq) FROM audit_line").query(Long.class).single();
			JdbcClient.StatementSpec touch = this.jdbc.sql(forgery).param(last);
			if (TestDatabase.mysql()) {
				assertThatExceptionOfType(DataAccessException.class).isThrownBy(touch::update)
					.withMessageContaining("append-only");
			}
			else {
				assertThat(touch.update()).isOne();
				assertThat(this.trail.verify().whole()).isFalse();
			}
		});
		assertThat(this.trail.verify().whole()).isTrue();
	}

}
