package cn.opendata.approval.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.shared.Times;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of calls, and how many of a minute are left; in the database, so that all nodes
 * count together. Both are kept whatever becomes of the call itself.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Calls {

	private final JdbcClient jdbc;

	private final Clock clock;

	Calls(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Takes one call of the current minute; {@code false} when none is left. */
	public boolean take(String grant, int most) {
		long minute = this.clock.instant().getEpochSecond() / 60;
		if (step(grant, minute, most)) {
			return true;
		}
		try {
			this.jdbc.sql("insert into exchange_minute (grant_id, of_minute, calls) values (:grant, :minute, 1)")
				.param("grant", grant)
				.param("minute", minute)
				.update();
		}
		catch (DuplicateKeyException taken) {
			return step(grant, minute, most);
		}
		this.jdbc.sql("delete from exchange_minute where grant_id = :grant and of_minute < :past")
			.param("grant", grant)
			.param("past", minute - 60)
			.update();
		return true;
	}

	private boolean step(String grant, long minute, int most) {
		return this.jdbc.sql("""
				update exchange_minute set calls = calls + 1
				where grant_id = :grant and of_minute = :minute and calls < :most
				""").param("grant", grant).param("minute", minute).param("most", most).update() > 0;
	}

	/** Keeps a call, served or not. */
	public void log(Optional<String> grant, String key, String entry, int status, int rows, String address) {
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into exchange_call (id, grant_id, key_id, entry_code, called_at, answered, served_rows, address)
				values (:id, :grant, :key, :entry, :at, :status, :rows, :address)
				""")
			.param("id", UUID.randomUUID().toString())
			.param("grant", grant.orElse(null))
			.param("key", cut(key))
			.param("entry", cut(entry))
			.param("at", Times.stored(now))
			.param("status", status)
			.param("rows", rows)
			.param("address", cut(address))
			.update();
		this.jdbc.sql("update exchange_key set last_used_at = :at where id = :key")
			.param("at", Times.stored(now))
			.param("key", cut(key))
			.update();
	}

	/** What a grant was used for so far. */
	@Transactional(readOnly = true)
	public Figures figures(String grant) {
		return this.jdbc.sql("""
				select count(*) as calls, sum(case when answered = 200 then 0 else 1 end) as refused,
				  sum(served_rows) as served, max(called_at) as last_call
				from exchange_call where grant_id = :grant
				""")
			.param("grant", grant)
			.query((row, n) -> new Figures(row.getLong("calls"), row.getLong("refused"), row.getLong("served"),
					Optional.ofNullable(row.getObject("last_call", LocalDateTime.class)).map(Times::read)))
			.single();
	}

	private static String cut(String text) {
		String whole = (text != null) ? text : "";
		return (whole.length() > 64) ? whole.substring(0, 64) : whole;
	}

	/**
	 * Figures of a grant.
	 *
	 * @param calls calls so far
	 * @param refused those of them that were refused
	 * @param rows rows served
	 * @param last last call, empty before the first
	 */
	record Figures(long calls, long refused, long rows, Optional<Instant> last) {
	}

}
