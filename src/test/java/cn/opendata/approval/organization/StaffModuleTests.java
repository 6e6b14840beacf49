package cn.opendata.approval.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

/**
 * How people come, what they may be, who stands in for whom.
 */
@DatabaseTest
class StaffModuleTests {

	private static final Actor SYSTEM = actor("first", Set.of(Role.SYSTEM_ADMIN));

	private static final Actor SECURITY = actor("second", Set.of(Role.SECURITY_ADMIN));

	private static final Actor AUDIT = actor("third", Set.of(Role.AUDITOR));

	@Autowired
	private StaffRegister staff;

	@Autowired
	private DepartmentRegister register;

	@Autowired
	private LeaveCover cover;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Departments departments;

	@Autowired
	private FirstStart firstStart;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private DepartmentId department;

	@BeforeEach
	void newDepartment() {
		Department office = this.departments.platformOffice().orElseThrow();
		this.department = this.register.create(SYSTEM, new DepartmentForm("Test " + UUID.randomUUID(), "", "PROVINCE",
				office.region(), office.id().value(), false, null));
	}

	@Test
	void firstStartMakesOneAdministratorWhoMustChangeThePassword() {
		this.firstStart.run(null);
		Account admin = this.accounts.byLogin("admin").orElseThrow();
		assertThat(admin.passwordHash()).startsWith("{argon2}");
		assertThat(this.accounts.actor(admin.person()).roles()).containsExactlyInAnyOrder(Role.SYSTEM_ADMIN,
				Role.SECURITY_ADMIN);
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM organization_account WHERE login LIKE 'admin%'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aNewPersonHasAOneTimePasswordAndNoRole() {
		String login = login();
		String password = this.staff.create(SYSTEM, this.department, "New Person", login, "");
		Account account = this.accounts.byLogin(login).orElseThrow();
		assertThat(account.mustChangePassword()).isTrue();
		assertThat(this.passwords.matches(password, account.passwordHash())).isTrue();
		assertThat(this.organizations.duties(account.person())).isEmpty();
		this.accounts.changePassword(account.person(), password, "quite another one", "quite another one");
		assertThat(this.accounts.byLogin(login).orElseThrow().mustChangePassword()).isFalse();
	}

	@Test
	void eachAdministratorKeepsToTheOwnField() {
		PersonId person = person("Someone", Set.of());
		refused(Refused.Kind.FORBIDDEN, () -> assign(SYSTEM, person, Set.of(Role.CLERK)));
		refused(Refused.Kind.FORBIDDEN, () -> this.staff.resetPassword(SYSTEM, person));
		refused(Refused.Kind.FORBIDDEN, () -> this.staff.create(SECURITY, this.department, "No", login(), ""));
		refused(Refused.Kind.FORBIDDEN, () -> this.staff.deactivate(AUDIT, person));
		refused(Refused.Kind.FORBIDDEN, () -> this.register.deactivate(AUDIT, this.department));
		assertThat(this.staff.get(AUDIT, person).active()).isTrue();
	}

	@Test
	void theThreeSeparatedRolesAreNeverHeldByOne() {
		PersonId person = person("Someone", Set.of());
		Refused no = refused(Refused.Kind.INVALID,
				() -> assign(SECURITY, person, Set.of(Role.SYSTEM_ADMIN, Role.AUDITOR)));
		assertThat(no.violations()).extracting(Violation::code).containsExactly("organization.error.roles.separated");
		refused(Refused.Kind.INVALID, () -> assign(SECURITY, person, Set.of(Role.PLATFORM_OFFICE)));
		refused(Refused.Kind.INVALID, () -> assign(SECURITY, person, Set.of(Role.APPLICANT)));
		assign(SECURITY, person, Set.of(Role.AUDITOR, Role.CLERK));
		assertThat(this.organizations.person(person).orElseThrow().roles()).contains(Role.AUDITOR);
	}

	@Test
	void ofTwoWhoChangeTheSameTheSecondIsToldAndNothingIsOverwritten() {
		PersonId person = person("Someone", Set.of());
		long read = this.staff.version(person);
		this.staff.assign(SECURITY, person, read, Set.of(Role.CLERK));
		assertThat(refused(Refused.Kind.CONFLICT, () -> this.staff.assign(SECURITY, person, read, Set.of(Role.HEAD)))
			.code()).isEqualTo("organization.error.changed");
		assertThat(this.organizations.person(person).orElseThrow().roles()).containsExactly(Role.CLERK);
		long version = this.register.version(this.department);
		String name = "Renamed " + UUID.randomUUID();
		this.register.rename(SYSTEM, this.department, renaming(name, version));
		refused(Refused.Kind.CONFLICT, () -> this.register.rename(SYSTEM, this.department, renaming("Late", version)));
		refused(Refused.Kind.CONFLICT, () -> this.register.rename(SYSTEM, this.department, renaming("Late", null)));
		assertThat(this.departments.find(this.department).orElseThrow().name()).isEqualTo(name);
	}

	private static DepartmentForm renaming(String name, Long version) {
		return new DepartmentForm(name, "", "", "", "", false, version);
	}

	@Test
	void nobodyChangesTheOwnRoles() {
		PersonId person = person("Security", Set.of(Role.SECURITY_ADMIN));
		Actor self = new Actor(Optional.of(person), "Security", Locale.ENGLISH, Optional.of(this.department),
				Set.of(Role.SECURITY_ADMIN));
		refused(Refused.Kind.INVALID, () -> assign(self, person, Set.of(Role.HEAD)));
	}

	@Test
	void aDeactivatedPersonNoLongerHoldsAnything() {
		PersonId person = person("Someone", Set.of(Role.HANDLER));
		assertThat(this.organizations.holders(this.department, Role.HANDLER)).hasSize(1);
		this.staff.deactivate(SYSTEM, person);
		assertThat(this.organizations.holders(this.department, Role.HANDLER)).isEmpty();
		assertThat(this.organizations.duties(person)).isEmpty();
		refused(Refused.Kind.NOT_FOUND, () -> this.accounts.actor(person));
	}

	@Test
	void aDepartmentWithPeopleIsNotDeactivated() {
		PersonId person = person("Someone", Set.of());
		refused(Refused.Kind.CONFLICT, () -> this.register.deactivate(SYSTEM, this.department));
		this.staff.deactivate(SYSTEM, person);
		this.register.deactivate(SYSTEM, this.department);
		assertThat(this.organizations.departments()).extracting(Department::id).doesNotContain(this.department);
		refused(Refused.Kind.CONFLICT, () -> this.staff.activate(SYSTEM, person));
	}

	@Test
	void aSubstituteHoldsTheCoveredRolesOnTheseDaysOnly() {
		PersonId away = person("Away", Set.of(Role.HANDLER, Role.AUDITOR));
		PersonId standIn = person("Stand-in", Set.of(Role.CLERK));
		LocalDate today = Times.day(this.clock.instant());
		this.cover.set(staff(away), away.value(), standIn.value(), today, today);
		assertThat(this.organizations.duties(standIn)).containsExactlyInAnyOrder(new Duty(this.department, Role.CLERK),
				new Duty(this.department, Role.HANDLER));
		assertThat(this.organizations.holders(this.department, Role.HANDLER)).extracting(Person::id)
			.containsExactlyInAnyOrder(away, standIn);
		assertThat(this.organizations.holders(this.department, Role.AUDITOR)).extracting(Person::id)
			.containsExactly(away);
		assertThat(this.accounts.actor(standIn).has(Role.HANDLER, this.department)).isTrue();
		this.cover.end(staff(away), this.cover.of(staff(away)).get(0).id());
		assertThat(this.organizations.duties(standIn)).containsExactly(new Duty(this.department, Role.CLERK));
	}

	@Test
	void coverThatIsStillToComeDoesNotCount() {
		PersonId away = person("Away", Set.of(Role.HANDLER));
		PersonId standIn = person("Stand-in", Set.of(Role.CLERK));
		LocalDate tomorrow = Times.day(this.clock.instant()).plusDays(1);
		this.cover.set(staff(away), away.value(), standIn.value(), tomorrow, tomorrow.plusDays(3));
		assertThat(this.organizations.duties(standIn)).hasSize(1);
		Refused no = refused(Refused.Kind.INVALID,
				() -> this.cover.set(staff(away), away.value(), standIn.value(), tomorrow, tomorrow));
		assertThat(no.violations()).extracting(Violation::code).containsExactly("organization.error.cover.overlap");
	}

	@Test
	void onlyTheHeadSetsCoverForOthersAndOnlyInTheDepartment() {
		PersonId away = person("Away", Set.of(Role.HANDLER));
		PersonId head = person("Head", Set.of(Role.HEAD));
		LocalDate today = Times.day(this.clock.instant());
		refused(Refused.Kind.INVALID, () -> this.cover.set(staff(away), head.value(), away.value(), today, today));
		refused(Refused.Kind.INVALID, () -> this.cover.set(staff(head), away.value(), "admin", today, today));
		refused(Refused.Kind.INVALID, () -> this.cover.set(staff(head), away.value(), away.value(), today, today));
		this.cover.set(staff(head), away.value(), head.value(), today, today);
		assertThat(this.organizations.duties(head)).contains(new Duty(this.department, Role.HANDLER));
	}

	@Test
	void allFaultsOfACoverAreToldAtOnce() {
		PersonId person = person("Someone", Set.of(Role.CLERK));
		Refused no = refused(Refused.Kind.INVALID, () -> this.cover.set(staff(person), "", "nobody", null, null));
		assertThat(no.violations()).extracting(Violation::field)
			.containsExactlyInAnyOrder("absent", "substitute", "from", "to");
	}

	private PersonId person(String name, Set<Role> roles) {
		String login = login();
		this.staff.create(SYSTEM, this.department, name, login, "");
		PersonId id = this.accounts.byLogin(login).orElseThrow().person();
		if (!roles.isEmpty()) {
			assign(SECURITY, id, roles);
		}
		return id;
	}

	private void assign(Actor by, PersonId id, Set<Role> roles) {
		this.staff.assign(by, id, this.staff.version(id), roles);
	}

	private Actor staff(PersonId id) {
		return this.accounts.actor(id);
	}

	private static String login() {
		return "t" + UUID.randomUUID().toString().substring(0, 18);
	}

	private static Actor actor(String id, Set<Role> roles) {
		return new Actor(Optional.of(new PersonId(id)), id, Locale.ENGLISH, Optional.empty(), roles);
	}

	private static Refused refused(Refused.Kind kind, Runnable act) {
		return assertThatExceptionOfType(Refused.class).isThrownBy(act::run)
			.satisfies((no) -> assertThat(no.kind()).isEqualTo(kind))
			.asInstanceOf(type(Refused.class))
			.actual();
	}

}
