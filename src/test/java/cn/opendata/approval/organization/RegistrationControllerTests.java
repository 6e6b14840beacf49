package cn.opendata.approval.organization;

import java.util.UUID;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.shared.PersonId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Members of the public register.
 */
@DatabaseTest
class RegistrationControllerTests {

	private static final String PASSWORD = "a long enough secret";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private ApplicantProfiles profiles;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private KeyCheck check;

	@Test
	void showsTheForm() throws Exception {
		this.mvc.perform(get("/register"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("name=\"idNumber\"")));
	}

	@Test
	void takesACitizenIn() throws Exception {
		String login = login();
		this.mvc.perform(form(login, "11010519491231002x")).andExpect(redirectedUrl("/login"));
		PersonId person = this.accounts.byLogin(login).orElseThrow().person();
		assertThat(this.accounts.actor(person).roles()).containsExactly(Role.APPLICANT);
		assertThat(this.profiles.of(person)).get()
			.satisfies((profile) -> assertThat(profile.maskedNumber()).isEqualTo("1101**********002X"));
		assertThat(this.jdbc.sql("SELECT * FROM organization_profile WHERE person_id = ?")
			.param(person.value())
			.query()
			.singleRow()
			.values()).noneMatch((column) -> column.toString().contains("11010519491231002X"));
	}

	@Test
	void tellsEveryFaultAtOnceAndKeepsWhatWasTyped() throws Exception {
		this.mvc
			.perform(post("/register").with(csrf())
				.param("login", "X")
				.param("password", "short-pass")
				.param("passwordAgain", "other")
				.param("type", "LEGAL_PERSON")
				.param("name", "<b>Firm & Co</b>")
				.param("idType", "ID_CARD")
				.param("idNumber", "123")
				.param("email", "nobody"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("&lt;b&gt;Firm &amp; Co&lt;/b&gt;")))
			.andExpect(content().string(containsString("#f-login")))
			.andExpect(content().string(containsString("#f-passwordAgain")))
			.andExpect(content().string(containsString("#f-idType")))
			.andExpect(content().string(containsString("#f-idNumber")))
			.andExpect(content().string(containsString("#f-contact")))
			.andExpect(content().string(containsString("#f-phone")))
			.andExpect(content().string(containsString("#f-email")))
			.andExpect(content().string(not(containsString("short-pass"))));
	}

	@Test
	void anEmptyFormIsNoFailure() throws Exception {
		this.mvc.perform(post("/register").with(csrf())).andExpect(status().isUnprocessableEntity());
	}

	@Test
	void aLoginIsGivenOnce() throws Exception {
		String login = login();
		this.mvc.perform(form(login, TestHouse.idCard())).andExpect(status().is3xxRedirection());
		this.mvc.perform(form(login.toUpperCase(), TestHouse.idCard()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("#f-login")));
	}

	@Test
	void aNumberIsRegisteredOnceHoweverItIsTyped() throws Exception {
		String number = TestHouse.idCard();
		this.mvc.perform(form(login(), number)).andExpect(status().is3xxRedirection());
		this.mvc.perform(form(login(), number.substring(0, 6) + " " + number.substring(6).toLowerCase()))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().string(containsString("#f-idNumber")));
	}

	@Test
	void theDatabaseKeepsANumberOnceAndOldOnesAreHashedAtTheStart() throws Exception {
		String first = login();
		String second = login();
		this.mvc.perform(form(first, TestHouse.idCard())).andExpect(status().is3xxRedirection());
		this.mvc.perform(form(second, TestHouse.idCard())).andExpect(status().is3xxRedirection());
		String hash = hash(first);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> hash(second, hash));
		hash(first, null);
		this.check.run(null);
		assertThat(hash(first)).isEqualTo(hash);
	}

	private String hash(String login) {
		return this.jdbc.sql("SELECT number_hash FROM organization_profile WHERE person_id = ?")
			.param(this.accounts.byLogin(login).orElseThrow().person().value())
			.query(String.class)
			.single();
	}

	private void hash(String login, String hash) {
		this.jdbc.sql("UPDATE organization_profile SET number_hash = ? WHERE person_id = ?")
			.params(hash, this.accounts.byLogin(login).orElseThrow().person().value())
			.update();
	}

	private static MockHttpServletRequestBuilder form(String login, String number) {
		return post("/register").with(csrf())
			.param("login", login)
			.param("password", PASSWORD)
			.param("passwordAgain", PASSWORD)
			.param("type", "CITIZEN")
			.param("name", "Lin Xiaoyu")
			.param("idType", "ID_CARD")
			.param("idNumber", number)
			.param("contact", "Lin Xiaoyu")
			.param("phone", "138 0000 0001")
			.param("email", "lin@example.org");
	}

	private static String login() {
		return "r" + UUID.randomUUID().toString().substring(0, 18);
	}

}
