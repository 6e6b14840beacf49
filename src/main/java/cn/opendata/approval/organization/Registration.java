package cn.opendata.approval.organization;

import java.util.Locale;

/**
 * What an applicant typed to register; nothing is checked yet, anything may be
 * {@code null}.
 *
 * @param login wished login
 * @param password wished password
 * @param passwordAgain the same again
 * @param type name of an {@link ApplicantType}
 * @param name name of the person or organization
 * @param idType name of a {@link IdType}
 * @param idNumber the number
 * @param contact person to speak to
 * @param phone telephone
 * @param email mail address
 * @param locale language in use
 */
public record Registration(String login, String password, String passwordAgain, String type, String name, String idType,
		String idNumber, String contact, String phone, String email, Locale locale) {

	@Override
	public String toString() {
		return "Registration[" + this.login + "]";
	}

}
