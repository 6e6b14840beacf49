package cn.opendata.approval.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Programs call with tokens of their people, for what the token says and no longer.
 */
@DatabaseTest
class TokensControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private Clock clock;

	@Autowired
	private Tokens tokens;

	@Autowired
	private IdempotentCalls idempotent;

	private PeopleOfTests people;

	private SignIn person;

	@BeforeEach
	void people() {
		this.people = new PeopleOfTests(this.jdbc, this.passwords, this.clock);
		this.person = this.people.person(Role.APPLICANT);
	}

	@Test
	void secretIsShownOnceAndKeptAsFingerprint() {
		MvcTestResult made = this.site.post()
			.uri("/account/tokens")
			.with(csrf())
			.with(PeopleOfTests.as(this.person))
			.param("name", "nightly import")
			.param("scopes", "READ")
			.param("lastDay", today().plusDays(30).toString())
			.exchange();
		assertThat(made).hasRedirectedUrl("/account/tokens");
		String secret = (String) made.getMvcResult().getFlashMap().get("secret");
		assertThat(secret).startsWith("oda_").hasSizeGreaterThan(40);
		assertThat(this.jdbc.sql("SELECT token_hash FROM web_token WHERE person_id = ?")
			.param(this.person.person())
			.query(String.class)
			.single()).hasSize(64).doesNotContain(secret);
		assertThat(this.site.get().uri("/account/tokens").with(PeopleOfTests.as(this.person))).bodyText()
			.contains("nightly import")
			.doesNotContain(secret);
	}

	@Test
	void everyFaultIsNamedAtOnce() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.tokens.make(this.person.id(), " ", Set.of(), today().plusYears(2)))
			.satisfies((no) -> assertThat(no.violations()).extracting(Violation::field)
				.containsExactlyInAnyOrder("name", "scopes", "lastDay"));
	}

	@Test
	void callWithoutTokenIsAskedForOne() {
		assertThat(this.site.post().uri("/api/v1/requests")).hasStatus(401)
			.headers()
			.hasValue("WWW-Authenticate", "Bearer realm=\"approval\"");
	}

	@Test
	void unknownTokenIsRefusedEvenWhereNoneIsNeeded() {
		assertThat(this.site.get().uri("/api/v1/deadlines").header("Authorization", "Bearer oda_guess")).hasStatus(401)
			.headers()
			.hasValue("WWW-Authenticate", "Bearer realm=\"approval\", error=\"invalid_token\"");
	}

	@Test
	void tokenMayOnlyWhatItsScopesSay() {
		String secret = make(Scope.READ);
		assertThat(this.site.post().uri("/api/v1/requests").header("Authorization", "Bearer " + secret)).hasStatus(403);
		assertThat(this.site.post().uri("/api/v1/tasks/1/claim").header("Authorization", "Bearer " + secret))
			.hasStatus(403);
		assertThat(this.site.get().uri("/api/v1/nothing-here").header("Authorization", "Bearer " + secret))
			.hasStatus(404)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void revokedTokenIsVoidAtOnce() {
		String secret = make(Scope.READ);
		String id = this.tokens.of(this.person.id()).get(0).id();
		assertThat(this.site.post()
			.uri("/account/tokens/" + id + "/revoke")
			.with(csrf())
			.with(PeopleOfTests.as(this.person))).hasRedirectedUrl("/account/tokens");
		assertThat(this.tokens.use(secret)).isEmpty();
	}

	@Test
	void nobodyRevokesTheTokenOfAnother() {
		make(Scope.READ);
		String id = this.tokens.of(this.person.id()).get(0).id();
		SignIn other = this.people.person(Role.APPLICANT);
		assertThat(this.site.post().uri("/account/tokens/" + id + "/revoke").with(csrf()).with(PeopleOfTests.as(other)))
			.hasStatus(404);
	}

	@Test
	void tokenOfADeactivatedPersonIsVoid() {
		String secret = make(Scope.READ);
		assertThat(this.tokens.use(secret)).isPresent();
		this.people.deactivate(this.person);
		assertThat(this.tokens.use(secret)).isEmpty();
	}

	@Test
	void sessionDoesNotOpenTheInterfaceForPrograms() {
		assertThat(this.site.post().uri("/api/v1/requests").with(csrf())).hasStatus(401);
	}

	@Test
	void creationSentTwiceHappensOnce() throws Exception {
		AtomicInteger created = new AtomicInteger();
		MockHttpServletResponse first = call("key-1", "{\"a\":1}", created);
		MockHttpServletResponse second = call("key-1", "{\"a\":1}", created);
		assertThat(created).hasValue(1);
		assertThat(second.getStatus()).isEqualTo(201);
		assertThat(second.getContentAsString()).isEqualTo(first.getContentAsString()).isEqualTo("made 1");
		assertThat(second.getHeader("Location")).isEqualTo("/api/v1/requests/1");
	}

	@Test
	void sameKeyWithAnotherBodyIsRefused() throws Exception {
		AtomicInteger created = new AtomicInteger();
		call("key-2", "{\"a\":1}", created);
		assertThat(call("key-2", "{\"a\":2}", created).getStatus()).isEqualTo(422);
		assertThat(created).hasValue(1);
	}

	private MockHttpServletResponse call(String key, String body, AtomicInteger created) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/requests");
		request.addHeader("Idempotency-Key", key);
		request.setContentType("application/json");
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		MockHttpServletResponse response = new MockHttpServletResponse();
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.person, null, List.of()));
		try {
			this.idempotent.doFilter(request, response, new MockFilterChain(new HttpServlet() {

				@Override
				protected void service(HttpServletRequest in, HttpServletResponse out) throws IOException {
					assertThat(in.getInputStream().readAllBytes()).isNotEmpty();
					out.setStatus(201);
					out.setHeader("Location", "/api/v1/requests/1");
					out.getWriter().write("made " + created.incrementAndGet());
				}

			}));
		}
		finally {
			SecurityContextHolder.clearContext();
		}
		return response;
	}

	private String make(Scope scope) {
		return this.tokens.make(this.person.id(), "test", Set.of(scope), today().plusDays(1));
	}

	private LocalDate today() {
		return Times.day(this.clock.instant());
	}

}
