package cn.opendata.approval.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.shared.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers of creations, kept for a day under the fingerprint of person, key and address.
 */
@Component
class KeptAnswers {

	private static final Duration KEPT = Duration.ofHours(24);

	/** After this time a call without an answer has died with its node. */
	private static final Duration DEAD = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final Clock clock;

	KeptAnswers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Claims the key; an answer means that somebody did so before. */
	Optional<Answer> begin(String id, String bodyHash) {
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				DELETE FROM web_idempotency
				WHERE id = :id AND (created_at < :old OR (status IS NULL AND created_at < :dead))
				""")
			.param("id", id)
			.param("old", Times.stored(now.minus(KEPT)))
			.param("dead", Times.stored(now.minus(DEAD)))
			.update();
		try {
			this.jdbc.sql("INSERT INTO web_idempotency (id, body_hash, created_at) VALUES (:id, :body, :now)")
				.param("id", id)
				.param("body", bodyHash)
				.param("now", Times.stored(now))
				.update();
			return Optional.empty();
		}
		catch (DuplicateKeyException ex) {
			return this.jdbc
				.sql("SELECT body_hash, status, content_type, location, body FROM web_idempotency WHERE id = :id")
				.param("id", id)
				.query(Answer.class)
				.optional()
				.or(() -> Optional.of(new Answer(bodyHash, null, null, null, null)));
		}
	}

	void keep(String id, int status, String contentType, String location, String body) {
		this.jdbc.sql("""
				UPDATE web_idempotency
				SET status = :status, content_type = :type, location = :location, body = :body
				WHERE id = :id
				""")
			.param("status", status)
			.param("type", contentType)
			.param("location", location)
			.param("body", body)
			.param("id", id)
			.update();
	}

	void forget(String id) {
		this.jdbc.sql("DELETE FROM web_idempotency WHERE id = :id").param("id", id).update();
	}

	void forgetOld() {
		this.jdbc.sql("DELETE FROM web_idempotency WHERE created_at < :old")
			.param("old", Times.stored(this.clock.instant().minus(KEPT)))
			.update();
	}

	/**
	 * What was answered.
	 *
	 * @param bodyHash fingerprint of what was sent
	 * @param status status, {@code null} while the first call is still under way
	 * @param contentType type of the body
	 * @param location where the new thing is
	 * @param body the body
	 */
	record Answer(String bodyHash, Integer status, String contentType, String location, String body) {
	}

}
