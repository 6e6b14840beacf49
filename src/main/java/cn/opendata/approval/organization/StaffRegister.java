package cn.opendata.approval.organization;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come and go, what they may be, and how they get a new password. Nobody is
 * deleted, for cases name them; nobody changes their own roles.
 */
@Service
@Transactional
class StaffRegister {

	private final People people;

	private final Logins logins;

	private final Departments departments;

	private final Permissions permissions;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StaffRegister(People people, Logins logins, Departments departments, Permissions permissions,
			PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
		this.people = people;
		this.logins = logins;
		this.departments = departments;
		this.permissions = permissions;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	StaffMember get(Actor actor, PersonId id) {
		require(actor, "ACTIVE", "read");
		return known(id);
	}

	@Transactional(readOnly = true)
	List<StaffMember> of(Actor actor, DepartmentId department) {
		require(actor, "ACTIVE", "read");
		return this.people.of(department).stream().map((person) -> known(person.id())).toList();
	}

	/** People, applicants included, whose login or name begins so; the first fifty. */
	@Transactional(readOnly = true)
	List<StaffMember> search(Actor actor, String beginning) {
		require(actor, "ACTIVE", "read");
		return this.logins.search(beginning, 50).stream().map(this::known).toList();
	}

	/** The version of a person, which a change of them must name. */
	@Transactional(readOnly = true)
	long version(PersonId id) {
		return this.people.version(id);
	}

	boolean may(Actor actor, StaffMember member, String action) {
		return may(actor, state(member), action);
	}

	/**
	 * Makes a person without any role yet.
	 * @return the one-time password
	 */
	String create(Actor actor, DepartmentId in, String name, String login, String email) {
		require(actor, "ACTIVE", "create");
		Department department = this.departments.find(in)
			.orElseThrow(() -> Refused.notFound("organization.error.department.unknown"));
		if (!department.active()) {
			throw Refused.conflict("organization.error.department.inactive");
		}
		List<Violation> faults = new ArrayList<>();
		RegistrationRules.required("fullName", name, 128, "organization.error.person.name", faults);
		RegistrationRules.login(login, faults);
		if (faults.stream().noneMatch((fault) -> fault.field().equals("login")) && this.logins.taken(login)) {
			faults.add(Violation.of("login", "organization.error.login.taken"));
		}
		if (email != null && !email.isBlank()) {
			RegistrationRules.email(email, faults);
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		PersonId id = new PersonId(UUID.randomUUID().toString());
		String password = OneTimePasswords.next();
		this.people.add(new Person(id, name.strip(), (email != null) ? email.strip() : "", Locale.SIMPLIFIED_CHINESE,
				Optional.of(in), Set.of()));
		try {
			this.logins.add(id, login, this.passwords.encode(password), true, false);
		}
		catch (DuplicateKeyException ex) {
			throw Refused.invalid("login", "organization.error.login.taken");
		}
		publish(OrganizationEvent.Type.PERSON_CREATED, id, actor,
				Map.of("login", Logins.normalized(login), "department", department.name()));
		return password;
	}

	/**
	 * Gives a person these roles and no others.
	 * @param version the version that was read before the change
	 */
	void assign(Actor actor, PersonId id, long version, Set<Role> roles) {
		StaffMember member = known(id);
		require(actor, state(member), "assign-roles");
		Set<Role> before = member.person().roles();
		if (actor.is(id)) {
			throw Refused.invalid("roles", "organization.error.roles.own");
		}
		Department department = member.person()
			.department()
			.flatMap(this.departments::find)
			.orElseThrow(() -> Refused.invalid("roles", "organization.error.roles.public"));
		if (!Roles.STAFF.containsAll(roles)) {
			throw Refused.invalid("roles", "organization.error.roles.public");
		}
		if (!Roles.compatible(roles) && !before.containsAll(separated(roles))) {
			throw Refused.invalid("roles", "organization.error.roles.separated");
		}
		if (roles.contains(Role.PLATFORM_OFFICE) && !department.platformOffice()) {
			throw Refused.invalid("roles", "organization.error.roles.office");
		}
		if (!this.people.change(id, version)) {
			throw Refused.conflict("organization.error.changed");
		}
		this.people.roles(id, roles);
		publish(OrganizationEvent.Type.ROLES_CHANGED, id, actor, Map.of("from", text(before), "to", text(roles)));
	}

	/**
	 * Gives a new one-time password.
	 * @return it, to be shown once
	 */
	String resetPassword(Actor actor, PersonId id) {
		StaffMember member = known(id);
		require(actor, state(member), "reset-password");
		String password = OneTimePasswords.next();
		this.logins.password(id, this.passwords.encode(password), true);
		publish(OrganizationEvent.Type.PASSWORD_RESET, id, actor, Map.of("login", member.account().login()));
		return password;
	}

	void deactivate(Actor actor, PersonId id) {
		StaffMember member = known(id);
		require(actor, state(member), "deactivate");
		if (actor.is(id)) {
			throw Refused.conflict("organization.error.person.own");
		}
		for (Role role : Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)) {
			if (member.person().roles().contains(role) && this.people.activeHolders(role) <= 1) {
				throw Refused.conflict("organization.error.person.last");
			}
		}
		this.people.activate(id, false);
		publish(OrganizationEvent.Type.PERSON_DEACTIVATED, id, actor, Map.of("login", member.account().login()));
	}

	void activate(Actor actor, PersonId id) {
		StaffMember member = known(id);
		require(actor, state(member), "activate");
		if (member.person().department().flatMap(this.departments::find).filter((in) -> !in.active()).isPresent()) {
			throw Refused.conflict("organization.error.department.inactive");
		}
		this.people.activate(id, true);
		publish(OrganizationEvent.Type.PERSON_ACTIVATED, id, actor, Map.of("login", member.account().login()));
	}

	private StaffMember known(PersonId id) {
		Person person = this.people.find(id).orElseThrow(() -> Refused.notFound("organization.error.person.unknown"));
		Account account = this.logins.find(id).orElseThrow(() -> Refused.notFound("organization.error.person.unknown"));
		return new StaffMember(person, account, this.people.active(id));
	}

	private void require(Actor actor, String state, String action) {
		if (!may(actor, state, action)) {
			throw Refused.forbidden("organization.error.forbidden");
		}
	}

	private boolean may(Actor actor, String state, String action) {
		return this.permissions.allows(actor.roles(), "person", state, action);
	}

	private void publish(OrganizationEvent.Type type, PersonId id, Actor actor, Map<String, String> facts) {
		this.events.publishEvent(new OrganizationEvent(type, id.value(), actor.id(), this.clock.instant(), facts));
	}

	private static Set<Role> separated(Set<Role> roles) {
		return roles.stream().filter(Roles.SEPARATED::contains).collect(Collectors.toSet());
	}

	private static String text(Set<Role> roles) {
		return roles.stream().sorted().map(Role::name).collect(Collectors.joining(" "));
	}

	private static String state(StaffMember member) {
		return member.active() ? "ACTIVE" : "INACTIVE";
	}

}
