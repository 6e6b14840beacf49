package cn.opendata.approval.request;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The extensions asked for, one per case.
 */
@Repository
class ExtensionStore {

	private final JdbcClient jdbc;

	ExtensionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Extension> find(RequestId id) {
		return this.jdbc
			.sql("SELECT days, reason, asked_at, verdict, words FROM request_extension WHERE request_id = ?")
			.param(id.value())
			.query((rs, n) -> new Extension(rs.getInt("days"), rs.getString("reason"),
					DataRequestStore.time(rs, "asked_at"),
					Optional.ofNullable(rs.getString("verdict")).map(Extension.Verdict::valueOf),
					Optional.ofNullable(rs.getString("words")).orElse("")))
			.optional();
	}

	/** One per case, also for two who ask at the same moment. */
	void ask(RequestId id, Actor by, int days, String reason, Instant at) {
		try {
			this.jdbc.sql("""
					INSERT INTO request_extension (request_id, days, reason, asked_by, asked_at)
					VALUES (?, ?, ?, ?, ?)""")
				.params(id.value(), days, reason, by.id().map(PersonId::value).orElseThrow(), Times.stored(at))
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw Refused.conflict("request.error.extension.once");
		}
	}

	void settle(RequestId id, Extension.Verdict verdict, String words, Actor by, Instant at) {
		int rows = this.jdbc.sql("""
				UPDATE request_extension SET verdict = ?, words = ?, decided_by = ?, decided_at = ?
				WHERE request_id = ? AND verdict IS NULL""")
			.params(verdict.name(), words, by.id().map(PersonId::value).orElse(null), Times.stored(at), id.value())
			.update();
		if (rows == 0) {
			throw Refused.conflict("request.error.extension.settled");
		}
	}

}
