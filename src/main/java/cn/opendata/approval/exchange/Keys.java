package cn.opendata.approval.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.delivery.DeliveryEvent;
import cn.opendata.approval.delivery.SharedGrant;
import cn.opendata.approval.delivery.SharedGrants;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Secrets;
import cn.opendata.approval.shared.Times;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keys of interfaces. A secret is 256 random bits, shown once; its hash needs no salt.
 */
@Service
@Transactional
class Keys {

	/** Enough to change one while the other is in use. */
	static final int VALID = 2;

	private final SharedGrants grants;

	private final JdbcClient jdbc;

	private final Clock clock;

	Keys(SharedGrants grants, JdbcClient jdbc, Clock clock) {
		this.grants = grants;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Makes a key for a grant by interface.
	 * @return the key and its secret, which nobody can read again
	 */
	Made make(Actor actor, String grant) {
		SharedGrant of = required(actor, grant);
		if (of(of.id()).stream().filter((key) -> key.revokedAt().isEmpty()).count() >= VALID) {
			throw Refused.conflict("exchange.error.keys", VALID);
		}
		String id = "gx" + Secrets.hash(Secrets.random()).substring(0, 16);
		String secret = Secrets.random();
		this.jdbc.sql("""
				insert into exchange_key (id, grant_id, secret_hash, made_by, made_at)
				values (:id, :grant, :hash, :by, :at)
				""")
			.param("id", id)
			.param("grant", of.id())
			.param("hash", Secrets.hash(secret))
			.param("by", actor.id().map(PersonId::value).orElseThrow())
			.param("at", Times.stored(this.clock.instant()))
			.update();
		return new Made(id, secret);
	}

	void revoke(Actor actor, String grant, String key) {
		SharedGrant of = required(actor, grant);
		int rows = this.jdbc
			.sql("update exchange_key set revoked_at = :at where id = :id and grant_id = :grant and revoked_at is null")
			.param("at", Times.stored(this.clock.instant()))
			.param("id", key)
			.param("grant", of.id())
			.update();
		if (rows == 0) {
			throw Refused.notFound("exchange.error.key.unknown");
		}
	}

	/** The valid key of that id and secret; empty for whatever does not fit. */
	@Transactional(readOnly = true)
	public Optional<Key> valid(String id, String secret) {
		String given = Secrets.hash(secret);
		return this.jdbc.sql("select * from exchange_key where id = :id and revoked_at is null")
			.param("id", id)
			.query(Keys::read)
			.optional()
			.filter((key) -> MessageDigest.isEqual(key.secretHash().getBytes(StandardCharsets.US_ASCII),
					given.getBytes(StandardCharsets.US_ASCII)));
	}

	/** All keys of a grant, newest first. */
	@Transactional(readOnly = true)
	public List<Key> of(String grant) {
		return this.jdbc.sql("select * from exchange_key where grant_id = :grant order by made_at desc, id desc")
			.param("grant", grant)
			.query(Keys::read)
			.list();
	}

	/** The keys of a renewed or changed grant go on with the one that took its place. */
	@EventListener
	void on(DeliveryEvent event) {
		if (event.type() == DeliveryEvent.Type.AMENDED) {
			this.jdbc.sql("update exchange_key set grant_id = :by where grant_id = :old")
				.param("by", event.facts().get("by"))
				.param("old", event.grant())
				.update();
		}
	}

	private SharedGrant required(Actor actor, String grant) {
		SharedGrant of = this.grants.grant(grant)
			.filter((found) -> this.grants.actions(actor, found.id()).contains("read"))
			.orElseThrow(() -> Refused.notFound("exchange.error.grant.unknown"));
		if (of.method() != SharingMethod.INTERFACE || !this.grants.actions(actor, of.id()).contains("useKey")) {
			throw Refused.forbidden("exchange.error.forbidden");
		}
		return of;
	}

	private static Key read(ResultSet row, int number) throws SQLException {
		return new Key(row.getString("id"), row.getString("grant_id"), row.getString("secret_hash"), at(row, "made_at"),
				Optional.ofNullable(at(row, "last_used_at")), Optional.ofNullable(at(row, "revoked_at")));
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return Times.read(row.getObject(column, LocalDateTime.class));
	}

	/**
	 * A key just made.
	 *
	 * @param clientId public part
	 * @param secret shown once
	 */
	record Made(String clientId, String secret) {
	}

}
