package cn.opendata.approval.organization;

import java.util.Optional;

import cn.opendata.approval.shared.PersonId;

/**
 * What applicants told about themselves.
 */
public interface ApplicantProfiles {

	/** The profile of an applicant; empty for staff. */
	Optional<Profile> of(PersonId person);

	/**
	 * Changes how the applicant is reached. Type, name and number stay: they say who
	 * filed.
	 * @throws cn.opendata.approval.shared.Refused INVALID with all faults at once
	 */
	void update(PersonId person, String contact, String phone, String email);

	/**
	 * Who an applicant is.
	 *
	 * @param person the account
	 * @param type citizen, legal person, other organization
	 * @param name name of the person or organization
	 * @param idType sort of number
	 * @param maskedNumber number with the middle hidden
	 * @param encryptedNumber number as {@link PersonalNumbers} sealed it
	 * @param contact person to speak to
	 * @param phone telephone
	 * @param email mail address
	 */
	record Profile(PersonId person, ApplicantType type, String name, IdType idType, String maskedNumber,
			String encryptedNumber, String contact, String phone, String email) {
	}

}
