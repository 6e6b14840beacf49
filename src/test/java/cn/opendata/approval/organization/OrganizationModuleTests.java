package cn.opendata.approval.organization;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Departments and people, on the ones of the demo.
 */
@DatabaseTest
class OrganizationModuleTests {

	@Autowired
	private Organizations organizations;

	@Autowired
	private Accounts accounts;

	@Autowired
	private ApplicantProfiles profiles;

	@Autowired
	private PersonalNumbers numbers;

	@Autowired
	private Departments departments;

	@Autowired
	private People people;

	@Autowired
	private Logins logins;

	@Autowired
	private Profiles rows;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void demoPeople() {
		DemoPeople demo = new DemoPeople(this.departments, this.people, this.logins, this.rows, this.passwords);
		demo.run(null);
	}

	@Test
	void demoMayBeStoredTwice() {
		assertThat(this.organizations.departments()).extracting((department) -> department.id().value())
			.containsOnlyOnce("hlj-tj", "qh-ny", "hlj-pt");
		assertThat(DemoOrganization.staff()).extracting(DemoOrganization.Staff::name).doesNotHaveDuplicates();
		assertThat(DemoOrganization.departments()).extracting(Department::creditCode).doesNotHaveDuplicates();
	}

	@Test
	void findsThoseWhoHoldARole() {
		assertThat(this.organizations.holders(new DepartmentId("hlj-tj"), Role.CLERK)).extracting(Person::id)
			.containsExactly(new PersonId("hlj-tj-clerk"));
	}

	@Test
	void dutiesNameDepartmentAndRole() {
		assertThat(this.organizations.duties(new PersonId("hlj-tj-handler"))).containsExactlyInAnyOrder(
				new Duty(new DepartmentId("hlj-tj"), Role.HANDLER),
				new Duty(new DepartmentId("hlj-tj"), Role.REQUESTER));
		assertThat(this.organizations.duties(new PersonId("citizen"))).isEmpty();
	}

	@Test
	void subtreeHoldsEverythingBelow() {
		assertThat(this.organizations.subtree(new DepartmentId("sl-pt"))).extracting(DepartmentId::value)
			.contains("sl-pt", "sl-sc", "qh-pt", "qh-ny")
			.doesNotContain("hlj-tj", "na-rs");
	}

	@Test
	void supervisorsWatchTheirRegionAndThoseBelow() {
		assertThat(supervises("hlj-pt", "qh-ny")).isTrue();
		assertThat(supervises("sl-pt", "qh-ny")).isTrue();
		assertThat(supervises("sl-pt", "sl-sc")).isTrue();
		assertThat(supervises("na-pt", "qh-ny")).isFalse();
		assertThat(supervises("qh-pt", "sl-sc")).isFalse();
		assertThat(supervises("sl-pt", "hlj-tj")).isFalse();
	}

	@Test
	void officeOfAGovernmentCountsForItsDepartments() {
		assertThat(office("sl-sc")).isEqualTo("sl-pt");
		assertThat(office("qh-ny")).isEqualTo("qh-pt");
		assertThat(office("hlj-tj")).isEqualTo("hlj-pt");
		assertThat(office("sl-pt")).isEqualTo("sl-pt");
	}

	@Test
	void officeOfTheLowestCommonGovernmentComesBetween() {
		assertThat(common("sl-sc", "qh-ny")).isEqualTo("sl-pt");
		assertThat(common("sl-sc", "na-rs")).isEqualTo("hlj-pt");
		assertThat(common("qh-ny", "hlj-tj")).isEqualTo("hlj-pt");
		assertThat(common("sl-sc", "sl-wj")).isEqualTo("sl-pt");
	}

	@Test
	void officeThatIsAPartyLeavesTheMediationToTheOneAboveIt() {
		assertThat(mediating("sl-sc", "qh-ny")).isEqualTo("sl-pt");
		assertThat(mediating("sl-pt", "qh-ny")).isEqualTo("hlj-pt");
	}

	private String mediating(String one, String other) {
		return this.organizations.mediatingOffice(new DepartmentId(one), new DepartmentId(other)).id().value();
	}

	private String office(String of) {
		return this.organizations.platformOffice(new DepartmentId(of)).id().value();
	}

	private String common(String one, String other) {
		return this.organizations.commonOffice(new DepartmentId(one), new DepartmentId(other)).id().value();
	}

	private boolean supervises(String supervisor, String department) {
		return this.organizations.supervises(new DepartmentId(supervisor), new DepartmentId(department));
	}

	@Test
	void numbersAreNeverStoredInTheClear() {
		ApplicantProfiles.Profile profile = this.profiles.of(new PersonId("citizen")).orElseThrow();
		String number = DemoOrganization.applicants().get(0).number().number();
		assertThat(this.jdbc.sql("SELECT * FROM organization_profile WHERE person_id = 'citizen'")
			.query()
			.singleRow()
			.values()).noneMatch((column) -> column.toString().contains(number));
		assertThat(this.numbers.open(profile.encryptedNumber()).number()).isEqualTo(number);
		assertThat(profile.maskedNumber()).isEqualTo(new PersonalNumber(IdType.ID_CARD, number).masked());
	}

	@Test
	void accountsOfTheDemoAreClosedOutsideIt() {
		assertThat(this.accounts.byLogin(" Hlj-TJ-clerk ")).get().satisfies((account) -> {
			assertThat(account.active()).isFalse();
			assertThat(this.passwords.matches(DemoOrganization.PASSWORD, account.passwordHash())).isTrue();
		});
	}

}
