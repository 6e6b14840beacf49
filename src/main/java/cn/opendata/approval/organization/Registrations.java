package cn.opendata.approval.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Takes members of the public in (注册): checks everything at once, then stores person,
 * account and profile.
 */
@Component
class Registrations {

	private final People people;

	private final Logins logins;

	private final Profiles profiles;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Registrations(People people, Logins logins, Profiles profiles, PasswordEncoder passwords,
			ApplicationEventPublisher events, Clock clock) {
		this.people = people;
		this.logins = logins;
		this.profiles = profiles;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	PersonId register(Registration typed) {
		LocalDate today = Times.day(this.clock.instant());
		List<Violation> faults = new ArrayList<>(RegistrationRules.check(typed, today));
		String login = Logins.normalized(typed.login());
		if (!login.isEmpty() && this.logins.taken(login)) {
			faults.add(Violation.of("login", "organization.error.login.taken"));
		}
		if (number(typed, today).filter(this.profiles::taken).isPresent()) {
			faults.add(Violation.of("idNumber", "organization.error.number.taken"));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		PersonId id = new PersonId(UUID.randomUUID().toString());
		try {
			store(id, login, typed, today);
		}
		catch (DuplicateKeyException ex) {
			// somebody was a moment faster with the number, or else with the login
			throw number(typed, today).filter(this.profiles::taken).isPresent()
					? Refused.invalid("idNumber", "organization.error.number.taken")
					: Refused.invalid("login", "organization.error.login.taken");
		}
		this.events.publishEvent(new OrganizationEvent(OrganizationEvent.Type.APPLICANT_REGISTERED, id.value(),
				Optional.of(id), this.clock.instant(), Map.of("login", login, "kind", typed.type())));
		return id;
	}

	private void store(PersonId id, String login, Registration typed, LocalDate today) {
		PersonalNumber number = number(typed, today).orElseThrow();
		String name = typed.name().strip();
		Locale locale = (typed.locale() != null) ? typed.locale() : Locale.SIMPLIFIED_CHINESE;
		this.people.add(new Person(id, name, typed.email().strip(), locale, Optional.empty(), Set.of(Role.APPLICANT)));
		this.logins.add(id, login, this.passwords.encode(typed.password()), false, false);
		this.profiles.add(id, ApplicantType.valueOf(typed.type()), name, number, typed.contact().strip(),
				typed.phone().strip(), typed.email().strip());
	}

	private static Optional<PersonalNumber> number(Registration typed, LocalDate today) {
		return Stream.of(IdType.values())
			.filter((type) -> type.name().equals(typed.idType()))
			.findFirst()
			.flatMap((type) -> PersonalNumber.of(type, typed.idNumber(), today));
	}

}
