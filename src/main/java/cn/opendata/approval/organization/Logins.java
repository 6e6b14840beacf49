package cn.opendata.approval.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of accounts. Accounts that the demo made, whose password everybody knows, are
 * closed where the product runs without the demo.
 */
@Repository
class Logins {

	private static final String SELECT = """
			SELECT a.person_id, a.login, a.password_hash, a.must_change, a.demo, p.active
			FROM organization_account a JOIN organization_person p ON p.id = a.person_id
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final boolean demo;

	Logins(JdbcClient jdbc, Clock clock, Environment environment) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/** How a login is kept and compared. */
	static String normalized(String login) {
		return (login != null) ? login.strip().toLowerCase(Locale.ROOT) : "";
	}

	Optional<Account> find(String login) {
		return this.jdbc.sql(SELECT + "WHERE a.login = ?").param(normalized(login)).query(this::read).optional();
	}

	Optional<Account> find(PersonId person) {
		return this.jdbc.sql(SELECT + "WHERE a.person_id = ?").param(person.value()).query(this::read).optional();
	}

	/** Whose login or name begins so, by login. */
	List<PersonId> search(String beginning, int limit) {
		String pattern = beginning.strip().replaceAll("[%_!]", "!$0") + "%";
		return this.jdbc.sql("""
				SELECT p.id FROM organization_person p JOIN organization_account a ON a.person_id = p.id
				WHERE a.login LIKE :login ESCAPE '!' OR p.name LIKE :name ESCAPE '!' ORDER BY a.login LIMIT :most
				""")
			.param("login", pattern.toLowerCase(Locale.ROOT))
			.param("name", pattern)
			.param("most", limit)
			.query((row, index) -> new PersonId(row.getString("id")))
			.list();
	}

	boolean taken(String login) {
		return find(login).isPresent();
	}

	/**
	 * Whether nobody could sign in: there is no account but, at most, those of a demo.
	 */
	boolean none() {
		return this.jdbc.sql("SELECT COUNT(*) FROM organization_account WHERE demo = FALSE")
			.query(Long.class)
			.single() == 0;
	}

	void add(PersonId person, String login, String hash, boolean mustChange, boolean ofDemo) {
		this.jdbc.sql("""
				INSERT INTO organization_account (person_id, login, password_hash, must_change, demo, password_at)
				VALUES (?, ?, ?, ?, ?, ?)
				""")
			.param(person.value())
			.param(normalized(login))
			.param(hash)
			.param(mustChange)
			.param(ofDemo)
			.param(Times.stored(this.clock.instant()))
			.update();
	}

	void password(PersonId person, String hash, boolean mustChange) {
		this.jdbc.sql("""
				UPDATE organization_account SET password_hash = ?, must_change = ?, password_at = ? WHERE person_id = ?
				""")
			.param(hash)
			.param(mustChange)
			.param(Times.stored(this.clock.instant()))
			.param(person.value())
			.update();
	}

	private Account read(ResultSet row, int index) throws SQLException {
		return new Account(new PersonId(row.getString("person_id")), row.getString("login"),
				row.getString("password_hash"), row.getBoolean("active") && (this.demo || !row.getBoolean("demo")),
				row.getBoolean("must_change"));
	}

}
