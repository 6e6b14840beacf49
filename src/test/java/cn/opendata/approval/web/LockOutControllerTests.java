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
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
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
			assertThat(attempt(clerk.login(), "wrong")).isEqualTo(Outcome.REFUSED);
		}
		assertThat(attempt(clerk.login(), "wrong")).isEqualTo(Outcome.LOCKED);
		assertThat(attempt(clerk.login(), PeopleOfTests.PASSWORD)).isEqualTo(Outcome.LOCKED);
	}

	@Test
	void unknownLoginBehavesAsAKnownOne() {
		String nobody = "nobody-" + UUID.randomUUID();
		for (int i = 0; i < 4; i++) {
			assertThat(attempt(nobody, "wrong")).isEqualTo(Outcome.REFUSED);
		}
		assertThat(attempt(nobody, "wrong")).isEqualTo(Outcome.LOCKED);
	}

	@Test
	void successForgetsTheFailuresOfTheLogin() {
		SignIn clerk = this.people.person(Role.CLERK);
		for (int i = 0; i < 4; i++) {
			attempt(clerk.login(), "wrong");
		}
		assertThat(attempt(clerk.login(), PeopleOfTests.PASSWORD)).isEqualTo(Outcome.SIGNED_IN);
		assertThat(attempt(clerk.login(), "wrong")).isEqualTo(Outcome.REFUSED);
	}

	@Test
	void refusedSignInShowsTheLoginAgainAndNeverThePassword() {
		MvcTestResult refused = send("typed-login", "typed-password");
		assertThat(this.site.get().uri("/login?refused").cookie(refused.getResponse().getCookies())).hasStatusOk()
			.bodyText()
			.contains("value=\"typed-login\"")
			.contains("aria-invalid=\"true\"")
			.contains("id=\"faults\"")
			.doesNotContain("typed-password");
	}

	private Outcome attempt(String login, String password) {
		MvcTestResult answer = send(login, password);
		if (!answer.getResponse().getRedirectedUrl().endsWith("/login?refused")) {
			return Outcome.SIGNED_IN;
		}
		MvcTestResult page = this.site.get().uri("/login?refused").cookie(answer.getResponse().getCookies()).exchange();
		Object errors = page.getMvcResult().getModelAndView().getModel().get("errors");
		return errors.toString().matches(".*\\d\\d:\\d\\d:\\d\\d.*") ? Outcome.LOCKED : Outcome.REFUSED;
	}

	private MvcTestResult send(String login, String password) {
		return this.site.post()
			.uri("/login")
			.with(csrf())
			.with(from(this.address))
			.param("username", login)
			.param("password", password)
			.exchange();
	}

	private enum Outcome {

		SIGNED_IN, REFUSED, LOCKED

	}

	private static RequestPostProcessor from(String address) {
		return (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

}
