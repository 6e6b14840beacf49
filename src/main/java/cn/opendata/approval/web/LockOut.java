package cn.opendata.approval.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Secrets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Growing pauses after failed sign-ins, per login (known or not) and per address. An
 * address gets more free tries than a login: a whole office may stand behind it.
 */
@Component
class LockOut {

	private static final Duration FIRST = Duration.ofSeconds(30);

	private static final Duration LONGEST = Duration.ofHours(1);

	private static final Duration FORGOTTEN = Duration.ofHours(24);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final WebProperties settings;

	LockOut(JdbcClient jdbc, Clock clock, WebProperties settings) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.settings = settings;
	}

	/** Until when no try is taken, empty when one is. */
	Optional<Instant> until(String login, String address) {
		return this.jdbc.sql("""
				SELECT MAX(locked_until) FROM web_login_failure
				WHERE subject IN (:login, :address) AND locked_until > :now
				""")
			.param("login", login(login))
			.param("address", address(address))
			.param("now", Times.stored(this.clock.instant()))
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)))
			.single()
			.map(Times::read);
	}

	/** Notes a failed try; the answer is until when the next one has to wait. */
	Optional<Instant> failed(String login, String address) {
		count(login(login), this.settings.freeTriesPerLogin());
		count(address(address), this.settings.freeTriesPerAddress());
		return until(login, address);
	}

	/** A login that got in starts anew; its address does not. */
	void succeeded(String login) {
		this.jdbc.sql("DELETE FROM web_login_failure WHERE subject = :subject").param("subject", login(login)).update();
	}

	void forgetOld() {
		this.jdbc.sql("DELETE FROM web_login_failure WHERE failed_at < :old")
			.param("old", Times.stored(this.clock.instant().minus(FORGOTTEN)))
			.update();
	}

	static Duration pause(int failures, int free) {
		int doublings = Math.min(failures - free, 20);
		if (doublings < 0) {
			return Duration.ZERO;
		}
		Duration pause = FIRST.multipliedBy(1L << doublings);
		return (pause.compareTo(LONGEST) < 0) ? pause : LONGEST;
	}

	private void count(String subject, int free) {
		Instant now = this.clock.instant();
		if (more(subject, now) == 0) {
			try {
				this.jdbc.sql("INSERT INTO web_login_failure (subject, failures, failed_at) VALUES (:subject, 1, :now)")
					.param("subject", subject)
					.param("now", Times.stored(now))
					.update();
			}
			catch (DuplicateKeyException ex) {
				more(subject, now);
			}
		}
		int failures = this.jdbc.sql("SELECT failures FROM web_login_failure WHERE subject = :subject")
			.param("subject", subject)
			.query(Integer.class)
			.optional()
			.orElse(1);
		Duration pause = pause(failures, free);
		if (!pause.isZero()) {
			this.jdbc.sql("UPDATE web_login_failure SET locked_until = :until WHERE subject = :subject")
				.param("until", Times.stored(now.plus(pause)))
				.param("subject", subject)
				.update();
		}
	}

	private int more(String subject, Instant now) {
		return this.jdbc.sql("""
				UPDATE web_login_failure
				SET failures = CASE WHEN failed_at < :old THEN 1 ELSE failures + 1 END, failed_at = :now
				WHERE subject = :subject
				""")
			.param("old", Times.stored(now.minus(FORGOTTEN)))
			.param("now", Times.stored(now))
			.param("subject", subject)
			.update();
	}

	private static String login(String login) {
		return Secrets.hash("login:" + login.strip().toLowerCase(Locale.ROOT));
	}

	private static String address(String address) {
		return Secrets.hash("address:" + address);
	}

}
