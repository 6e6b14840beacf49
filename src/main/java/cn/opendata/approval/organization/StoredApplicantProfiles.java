package cn.opendata.approval.organization;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Profiles as the database has them now.
 */
@Service
@Transactional
class StoredApplicantProfiles implements ApplicantProfiles {

	private final Profiles profiles;

	private final People people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	StoredApplicantProfiles(Profiles profiles, People people, ApplicationEventPublisher events, Clock clock) {
		this.profiles = profiles;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Profile> of(PersonId person) {
		return this.profiles.find(person);
	}

	@Override
	public void update(PersonId id, String contact, String phone, String email) {
		Person person = this.people.find(id)
			.filter((found) -> this.profiles.find(id).isPresent())
			.orElseThrow(() -> Refused.notFound("organization.error.person.unknown"));
		List<Violation> faults = new ArrayList<>();
		RegistrationRules.contact(contact, phone, email, faults);
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		this.profiles.update(id, contact.strip(), phone.strip(), email.strip());
		this.people.contact(id, person.name(), email.strip(), person.locale());
		this.events.publishEvent(new OrganizationEvent(OrganizationEvent.Type.PROFILE_CHANGED, id.value(),
				Optional.of(id), this.clock.instant(), Map.of()));
	}

}
