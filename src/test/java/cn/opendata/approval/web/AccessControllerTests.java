package cn.opendata.approval.web;

import java.time.Clock;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Who may open which part of the site, and what every answer carries.
 */
@DatabaseTest
class AccessControllerTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private Clock clock;

	private PeopleOfTests people;

	@BeforeEach
	void people() {
		this.people = new PeopleOfTests(this.jdbc, this.passwords, this.clock);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/guide", "/login", "/deadlines" })
	void visitorReadsPublicPages(String page) {
		assertThat(this.site.get().uri(page)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/my/requests", "/messages", "/account/tokens", "/cases", "/tasks", "/maintain/catalogue",
			"/admin/audit" })
	void visitorIsSentToSignIn(String page) {
		MvcTestResult answer = this.site.get().uri(page).exchange();
		assertThat(answer).hasStatus3xxRedirection();
		assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/login");
	}

	@Test
	void fragmentOfAVisitorLeadsTheWholePageToSignIn() {
		assertThat(this.site.get().uri("/messages/bell").header("HX-Request", "true")).hasStatus(401)
			.headers()
			.hasValue("HX-Redirect", "/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/tasks", "/maintain/catalogue", "/admin/audit", "/admin/outbox", "/supervision" })
	void applicantMayNotEnterTheOffice(String page) {
		SignIn applicant = this.people.person(Role.APPLICANT);
		assertThat(this.site.get().uri(page).with(PeopleOfTests.as(applicant))).hasStatus(403);
	}

	@Test
	void clerkMayNotEnterAdministration() {
		SignIn clerk = this.people.person(Role.CLERK);
		assertThat(this.site.get().uri("/admin/audit").with(PeopleOfTests.as(clerk))).hasStatus(403);
	}

	@Test
	void everyAnswerCarriesTheStrictPolicy() {
		assertThat(this.site.get().uri("/")).headers()
			.hasValue("Content-Security-Policy",
					"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
							+ "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasValue("Referrer-Policy", "same-origin");
		assertThat(this.site.get().uri("/").secure(true)).headers().containsHeader("Strict-Transport-Security");
	}

	@Test
	void noPageCarriesInlineScriptOrStyle() {
		assertThat(this.site.get().uri("/")).bodyText()
			.doesNotContain("<style")
			.doesNotContain("style=\"")
			.doesNotContain("onclick=")
			.doesNotContainPattern("<script(?![^>]*src=)");
	}

	@Test
	void formWithoutTokenIsRefused() {
		SignIn applicant = this.people.person(Role.APPLICANT);
		assertThat(this.site.post().uri("/account/tokens").with(PeopleOfTests.as(applicant))).hasStatus(403);
	}

	@Test
	void deactivatedPersonIsOutAtOnce() {
		SignIn applicant = this.people.person(Role.APPLICANT);
		assertThat(this.site.get().uri("/account/tokens").with(PeopleOfTests.as(applicant))).hasStatusOk();
		this.people.deactivate(applicant);
		assertThat(this.site.get().uri("/account/tokens").with(PeopleOfTests.as(applicant))).hasStatus3xxRedirection();
	}

	@Test
	void passwordGivenBySomebodyElseIsChangedFirst() {
		SignIn clerk = this.people.person(Role.CLERK, true);
		assertThat(this.site.get().uri("/account/tokens").with(PeopleOfTests.as(clerk)))
			.hasRedirectedUrl("/account/password");
	}

	@Test
	void signInTakesANewSessionAndLeadsOn() {
		SignIn applicant = this.people.person(Role.APPLICANT);
		Cookie before = this.site.get().uri("/login").exchange().getResponse().getCookie("SESSION");
		MvcTestResult answer = this.site.post()
			.uri("/login")
			.cookie(before)
			.with(csrf())
			.param("username", applicant.login().toUpperCase(Locale.ROOT))
			.param("password", PeopleOfTests.PASSWORD)
			.exchange();
		assertThat(answer).hasStatus3xxRedirection();
		assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("refused");
		Cookie after = answer.getResponse().getCookie("SESSION");
		assertThat(after.getValue()).isNotEqualTo(before.getValue());
		assertThat(after.isHttpOnly()).isTrue();
		assertThat(this.site.get().uri("/account/tokens").cookie(after)).hasStatusOk();
		assertThat(this.site.get().uri("/account/tokens").cookie(before)).hasStatus3xxRedirection();
	}

	@Test
	void languageFollowsTheChoiceAndApiTheHeader() {
		assertThat(this.site.get().uri("/guide")).bodyText().contains("lang=\"zh-CN\"");
		assertThat(this.site.get().uri("/guide?lang=en")).bodyText().contains("How to apply for data");
		assertThat(this.site.get().uri("/api/v1/nothing-here").header("Accept-Language", "en")).hasStatus(401);
	}

}
