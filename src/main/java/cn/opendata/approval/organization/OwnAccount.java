package cn.opendata.approval.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people change about themselves: how they are reached, and in which language.
 */
@Service
class OwnAccount {

	private final ApplicantProfiles profiles;

	private final People people;

	OwnAccount(ApplicantProfiles profiles, People people) {
		this.profiles = profiles;
		this.people = people;
	}

	@Transactional
	void update(PersonId id, String contact, String phone, String email, String language) {
		Person person = this.people.find(id).orElseThrow(() -> Refused.notFound("organization.error.person.unknown"));
		if (this.profiles.of(id).isPresent()) {
			this.profiles.update(id, contact, phone, email);
		}
		else if (email != null && !email.isBlank()) {
			List<Violation> faults = new ArrayList<>();
			RegistrationRules.email(email, faults);
			if (!faults.isEmpty()) {
				throw Refused.invalid(faults);
			}
		}
		this.people.contact(id, person.name(), (email != null) ? email.strip() : "", language(language));
	}

	private static Locale language(String tag) {
		return "en".equals(tag) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

}
