package cn.opendata.approval.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Account;
import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;
import cn.opendata.approval.shared.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bearer tokens that people make for their programs. The secret is shown once and
 * kept as a fingerprint.
 */
@Service
@Transactional
class Tokens {

	static final int MOST = 20;

	private static final String PREFIX = "oda_";

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final Clock clock;

	Tokens(JdbcClient jdbc, Accounts accounts, Clock clock) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Makes a token.
	 * @return its secret, to be shown this once
	 * @throws Refused INVALID with all faults
	 */
	String make(PersonId person, String name, Set<Scope> scopes, LocalDate lastDay) {
		Instant now = this.clock.instant();
		List<Violation> faults = faults(name, scopes, lastDay, Times.day(now));
		if (faults.isEmpty() && of(person).stream().filter((token) -> token.usable(now)).count() >= MOST) {
			faults.add(Violation.of("", "web.token.error.many", MOST));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		String secret = PREFIX + Secrets.random();
		this.jdbc.sql("""
				INSERT INTO web_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
				VALUES (:id, :person, :name, :hash, :scopes, :now, :expires)
				""")
			.param("id", UUID.randomUUID().toString())
			.param("person", person.value())
			.param("name", name.strip())
			.param("hash", Secrets.hash(secret))
			.param("scopes", EnumSet.copyOf(scopes).stream().map(Scope::name).collect(Collectors.joining(" ")))
			.param("now", Times.stored(now))
			.param("expires", Times.stored(Times.endOf(lastDay)))
			.update();
		return secret;
	}

	@Transactional(readOnly = true)
	List<Token> of(PersonId person) {
		return this.jdbc.sql("SELECT * FROM web_token WHERE person_id = :person ORDER BY created_at DESC, id")
			.param("person", person.value())
			.query(Tokens::token)
			.list();
	}

	/**
	 * Revokes one's own token; a second time changes nothing.
	 * @throws Refused NOT_FOUND for somebody else's
	 */
	void revoke(PersonId person, String id) {
		if (of(person).stream().noneMatch((token) -> token.id().equals(id))) {
			throw Refused.notFound("web.token.error.unknown");
		}
		this.jdbc.sql("UPDATE web_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
			.param("now", Times.stored(this.clock.instant()))
			.param("id", id)
			.update();
	}

	/** The token of a secret and the login of its person, as long as both may be used. */
	Optional<Used> use(String secret) {
		Instant now = this.clock.instant();
		Optional<Used> used = this.jdbc.sql("SELECT * FROM web_token WHERE token_hash = :hash")
			.param("hash", Secrets.hash(secret))
			.query(Tokens::token)
			.optional()
			.filter((token) -> token.usable(now))
			.flatMap((token) -> this.accounts.of(token.person())
				.filter((account) -> account.active() && !account.mustChangePassword())
				.map((account) -> new Used(token, account)));
		used.ifPresent((known) -> touch(known.token(), now));
		return used;
	}

	private void touch(Token token, Instant now) {
		if (token.lastUsedAt().filter((last) -> last.plusSeconds(60).isAfter(now)).isEmpty()) {
			this.jdbc.sql("UPDATE web_token SET last_used_at = :now WHERE id = :id")
				.param("now", Times.stored(now))
				.param("id", token.id())
				.update();
		}
	}

	private static List<Violation> faults(String name, Set<Scope> scopes, LocalDate lastDay, LocalDate today) {
		List<Violation> faults = new ArrayList<>();
		if (name == null || name.isBlank()) {
			faults.add(Violation.of("name", "web.token.error.name"));
		}
		else if (name.strip().length() > 100) {
			faults.add(Violation.of("name", "web.token.error.name.long", 100));
		}
		if (scopes.isEmpty()) {
			faults.add(Violation.of("scopes", "web.token.error.scopes"));
		}
		if (lastDay == null || lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
			faults.add(Violation.of("lastDay", "web.token.error.day"));
		}
		return faults;
	}

	private static Token token(ResultSet row, int number) throws SQLException {
		return new Token(row.getString("id"), new PersonId(row.getString("person_id")), row.getString("name"),
				Stream.of(row.getString("scopes").split(" ")).map(Scope::valueOf).collect(Collectors.toSet()),
				instant(row, "created_at"), instant(row, "expires_at"),
				Optional.ofNullable(instant(row, "last_used_at")), Optional.ofNullable(instant(row, "revoked_at")));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Times.read(row.getObject(column, LocalDateTime.class));
	}

	/**
	 * A token in use.
	 *
	 * @param token the token
	 * @param account account of its person
	 */
	record Used(Token token, Account account) {
	}

}
