package cn.opendata.approval.organization;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts as the database has them now.
 */
@Service
@Transactional
class StoredAccounts implements Accounts {

	private final Logins logins;

	private final Organizations organizations;

	private final Registrations registrations;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StoredAccounts(Logins logins, Organizations organizations, Registrations registrations, PasswordEncoder passwords,
			ApplicationEventPublisher events, Clock clock) {
		this.logins = logins;
		this.organizations = organizations;
		this.registrations = registrations;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Account> byLogin(String login) {
		return this.logins.find(login);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Account> of(PersonId person) {
		return this.logins.find(person);
	}

	@Override
	@Transactional(readOnly = true)
	public Actor actor(PersonId id) {
		Person person = this.logins.find(id)
			.filter(Account::active)
			.flatMap((account) -> this.organizations.person(id))
			.orElseThrow(() -> Refused.notFound("organization.error.person.unknown"));
		Set<Role> today = this.organizations.duties(id).stream().map(Duty::role).collect(Collectors.toSet());
		today.addAll(person.roles());
		return new Actor(Optional.of(id), person.name(), person.locale(), person.department(), today);
	}

	@Override
	public void recordPassword(PersonId person, String newHash) {
		this.logins.password(person, newHash, false);
		this.events.publishEvent(new OrganizationEvent(OrganizationEvent.Type.PASSWORD_CHANGED, person.value(),
				Optional.of(person), this.clock.instant(), Map.of()));
	}

	@Override
	public void changePassword(PersonId person, String current, String password, String passwordAgain) {
		Account account = this.logins.find(person)
			.orElseThrow(() -> Refused.notFound("organization.error.person.unknown"));
		List<Violation> faults = new ArrayList<>();
		if (current == null || !this.passwords.matches(current, account.passwordHash())) {
			faults.add(Violation.of("current", "organization.error.password.current"));
		}
		PasswordRules.check(account.login(), password, passwordAgain, faults);
		if (password != null && password.equals(current)) {
			faults.add(Violation.of("password", "organization.error.password.same"));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		recordPassword(person, this.passwords.encode(password));
	}

	@Override
	public PersonId register(Registration registration) {
		return this.registrations.register(registration);
	}

}
