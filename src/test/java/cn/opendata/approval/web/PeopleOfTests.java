package cn.opendata.approval.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Makes people with accounts for the tests of the shell.
 */
class PeopleOfTests {

	static final String PASSWORD = "a long enough secret";

	private final JdbcClient jdbc;

	private final String hash;

	private final Clock clock;

	PeopleOfTests(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
		this.jdbc = jdbc;
		this.hash = passwords.encode(PASSWORD);
		this.clock = clock;
	}

	SignIn person(Role role) {
		return person(role, false);
	}

	SignIn person(Role role, boolean mustChange) {
		String id = UUID.randomUUID().toString();
		String login = "web-" + id.substring(0, 8);
		this.jdbc.sql("""
				INSERT INTO organization_person (id, name, email, locale, active, created_at, version)
				VALUES (?, ?, '', 'zh-CN', TRUE, ?, 0)
				""").params(List.of(id, "Person " + login, Times.stored(this.clock.instant()))).update();
		this.jdbc.sql("INSERT INTO organization_role (person_id, role_name) VALUES (?, ?)")
			.params(List.of(id, role.name()))
			.update();
		this.jdbc.sql("""
				INSERT INTO organization_account (person_id, login, password_hash, must_change, demo, password_at)
				VALUES (?, ?, ?, ?, FALSE, ?)
				""").params(List.of(id, login, this.hash, mustChange, Times.stored(this.clock.instant()))).update();
		return new SignIn(id, login);
	}

	void deactivate(SignIn person) {
		this.jdbc.sql("UPDATE organization_person SET active = FALSE WHERE id = ?").param(person.person()).update();
	}

	static RequestPostProcessor as(SignIn person) {
		return SecurityMockMvcRequestPostProcessors
			.authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
	}

}
