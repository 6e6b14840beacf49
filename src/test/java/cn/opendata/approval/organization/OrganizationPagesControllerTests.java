package cn.opendata.approval.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Who may open which page of departments and people, and what it offers them.
 */
@DatabaseTest
class OrganizationPagesControllerTests {

	private static final String PASSWORD = "only for this test";

	private static final Actor SYSTEM = new Actor(Optional.of(new PersonId("first")), "first", Locale.ENGLISH,
			Optional.empty(), Set.of(Role.SYSTEM_ADMIN));

	private static final Actor SECURITY = new Actor(Optional.of(new PersonId("second")), "second", Locale.ENGLISH,
			Optional.empty(), Set.of(Role.SECURITY_ADMIN));

	@Autowired
	private MockMvc mvc;

	@Autowired
	private DepartmentRegister departments;

	@Autowired
	private StaffRegister staff;

	@Autowired
	private Departments rows;

	@Autowired
	private People people;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PasswordEncoder passwords;

	private DepartmentId department;

	@BeforeEach
	void newDepartment() {
		Department office = this.rows.platformOffice().orElseThrow();
		this.department = this.departments.create(SYSTEM, new DepartmentForm("Pages " + UUID.randomUUID(), "",
				"PROVINCE", office.region(), office.id().value(), false, null));
	}

	@ParameterizedTest
	@CsvSource({ "SYSTEM_ADMIN,200", "SECURITY_ADMIN,200", "AUDITOR,200", "HEAD,403", "SUPERVISOR,403" })
	void administrationIsForAdministratorsAndTheAuditor(Role role, int answer) throws Exception {
		Cookie[] session = signedIn(role);
		String department = "/admin/organization/departments/" + this.department;
		String person = "/admin/organization/people/" + person(Role.CLERK).person();
		for (String page : new String[] { "/admin/organization", "/admin/organization/roles", department, person,
				"/admin/organization/people?q=t" }) {
			this.mvc.perform(get(page).cookie(session)).andExpect(status().is(answer));
		}
	}

	@Test
	void theAuditorChangesNothing() throws Exception {
		Cookie[] session = signedIn(Role.AUDITOR);
		PersonId person = person(Role.CLERK).person();
		this.mvc.perform(get("/admin/organization/people/" + person).cookie(session))
			.andExpect(content().string(not(containsString(person + "/deactivate"))))
			.andExpect(content().string(not(containsString(person + "/password"))));
		for (String act : new String[] { "/roles", "/password", "/deactivate", "/activate" }) {
			this.mvc.perform(post("/admin/organization/people/" + person + act).cookie(session).with(csrf()))
				.andExpect(status().isForbidden());
		}
	}

	@Test
	void everyoneOfStaffHasAccountPasswordAndCover() throws Exception {
		Cookie[] session = signedIn(Role.HANDLER);
		for (String page : new String[] { "/account", "/account/password", "/account/cover" }) {
			this.mvc.perform(get(page).cookie(session)).andExpect(status().isOk());
		}
		this.mvc.perform(post("/account/cover").cookie(session).with(csrf()).param("from", "+999999999-12-31"))
			.andExpect(status().isUnprocessableEntity());
		this.mvc.perform(post("/account/password").cookie(session).with(csrf()))
			.andExpect(status().isUnprocessableEntity());
	}

	@Test
	void aChangedPasswordEndsTheOtherSessionsOfThatPersonAlone() throws Exception {
		Account account = person(Role.HANDLER);
		Cookie[] here = signedIn(account);
		Cookie[] elsewhere = signedIn(account);
		Cookie[] colleague = signedIn(Role.HANDLER);
		this.mvc
			.perform(post("/account/password").cookie(here)
				.with(csrf())
				.param("current", PASSWORD)
				.param("password", "quite-another-Word-7")
				.param("passwordAgain", "quite-another-Word-7"))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/account").cookie(here)).andExpect(status().isOk());
		this.mvc.perform(get("/account").cookie(elsewhere)).andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/account").cookie(colleague)).andExpect(status().isOk());
	}

	@Test
	void nobodyComesBackInASessionFromBeforeTheDeactivationOrTheReset() throws Exception {
		Account account = person(Role.HANDLER);
		Cookie[] before = signedIn(account);
		this.staff.deactivate(SYSTEM, account.person());
		this.staff.activate(SYSTEM, account.person());
		this.mvc.perform(get("/account").cookie(before)).andExpect(status().is3xxRedirection());
		before = signedIn(account);
		this.staff.resetPassword(SECURITY, account.person());
		this.mvc.perform(get("/account").cookie(before))
			.andExpect(status().is3xxRedirection())
			.andExpect(redirectedUrlPattern("**/login"));
	}

	@Test
	void ofTwoWhoRenameADepartmentTheSecondKeepsTheirWordsAndIsTold() throws Exception {
		Cookie[] session = signedIn(Role.SYSTEM_ADMIN);
		String page = "/admin/organization/departments/" + this.department;
		this.mvc.perform(get(page).cookie(session))
			.andExpect(content().string(containsString("name=\"version\" value=\"0\"")));
		this.mvc
			.perform(post(page + "/rename").cookie(session)
				.with(csrf())
				.param("version", "0")
				.param("title", "First " + this.department.value().substring(0, 8)))
			.andExpect(status().is3xxRedirection());
		this.mvc
			.perform(post(page + "/rename").cookie(session)
				.with(csrf())
				.param("version", "0")
				.param("title", "Second thought"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("Second thought")))
			.andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
	}

	@Test
	void whatDoesNotExistIsNotFound() throws Exception {
		Cookie[] session = signedIn(Role.SYSTEM_ADMIN);
		this.mvc.perform(get("/admin/organization/people/nobody").cookie(session)).andExpect(status().isNotFound());
		this.mvc.perform(get("/admin/organization/departments/none").cookie(session)).andExpect(status().isNotFound());
		this.mvc.perform(get("/admin/organization/departments/" + "x".repeat(80)).cookie(session))
			.andExpect(status().isBadRequest());
	}

	private Cookie[] signedIn(Role role) throws Exception {
		return signedIn(person(role));
	}

	private Cookie[] signedIn(Account account) throws Exception {
		return this.mvc
			.perform(post("/login").with(csrf()).param("username", account.login()).param("password", PASSWORD))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getCookies();
	}

	private Account person(Role role) {
		String login = "t" + UUID.randomUUID().toString().substring(0, 18);
		this.staff.create(SYSTEM, this.department, "Someone", login, "");
		PersonId id = this.accounts.byLogin(login).orElseThrow().person();
		this.people.roles(id, Set.of(role));
		this.accounts.recordPassword(id, this.passwords.encode(PASSWORD));
		return this.accounts.byLogin(login).orElseThrow();
	}

}
