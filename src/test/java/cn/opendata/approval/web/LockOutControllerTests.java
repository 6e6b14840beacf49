package cn.opendata.approval.web;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.WebAttributes;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Guessing passwords takes longer and longer.
 */
@DatabaseTest
class LockOutControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private Clock clock;

	private PeopleOfTests people;

	private String address;

	@BeforeEach
	void people() {
		this.people = new PeopleOfTests(this.jdbc, this.passwords, this.clock);
		this.address = UUID.randomUUID().toString();
	}

	@Test
	void pausesDoubleUpToAnHour() {
		assertThat(LockOut.pause(4, 5)).isZero();
		assertThat(LockOut.pause(5, 5)).isEqualTo(Duration.ofSeconds(30));
		assertThat(LockOut.pause(6, 5)).isEqualTo(Duration.ofSeconds(60));
		assertThat(LockOut.pause(7, 5)).isEqualTo(Duration.ofMinutes(2));
		assertThat(LockOut.pause(5000, 5)).isEqualTo(Duration.ofHours(1));
	}

	@Test
	void afterFiveFailuresEvenTheRightPasswordWaits() {
		SignIn clerk = this.people.person(Role.CLERK);
		for (int i = 0; i < 4; i++) {
			assertThat(attempt(clerk.login(), "wrong").until()).isNull();
		}
		assertThat(attempt(clerk.login(), "wrong").until()).isAfter(this.clock.instant());
		assertThat(attempt(clerk.login(), PeopleOfTests.PASSWORD).until()).isAfter(this.clock.instant());
	}

	@Test
	void unknownLoginBehavesAsAKnownOne() {
		String nobody = "nobody-" + UUID.randomUUID();
		for (int i = 0; i < 4; i++) {
			assertThat(attempt(nobody, "wrong").until()).isNull();
		}
		assertThat(attempt(nobody, "wrong").until()).isNotNull();
	}

	@Test
	void successForgetsTheFailuresOfTheLogin() {
		SignIn clerk = this.people.person(Role.CLERK);
		for (int i = 0; i < 4; i++) {
			attempt(clerk.login(), "wrong");
		}
		assertThat(attempt(clerk.login(), PeopleOfTests.PASSWORD)).isNull();
		assertThat(attempt(clerk.login(), "wrong").until()).isNull();
	}

	@Test
	void refusedSignInShowsTheLoginAgainAndNeverThePassword() {
		MockHttpSession session = new MockHttpSession();
		session.setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION,
				new SignInRefused("typed-login", this.clock.instant().plusSeconds(30)));
		assertThat(this.site.get().uri("/login?refused").session(session)).hasStatusOk()
			.bodyText()
			.contains("value=\"typed-login\"")
			.contains("aria-invalid=\"true\"")
			.contains("id=\"faults\"");
	}

	/** What the sign-in said, {@code null} when it let the person in. */
	private SignInRefused attempt(String login, String password) {
		MockHttpSession session = new MockHttpSession();
		assertThat(this.site.post()
			.uri("/login")
			.session(session)
			.with(csrf())
			.with(from(this.address))
			.param("username", login)
			.param("password", password)).hasStatus3xxRedirection();
		return (SignInRefused) session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
	}

	private static RequestPostProcessor from(String address) {
		return (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

}
