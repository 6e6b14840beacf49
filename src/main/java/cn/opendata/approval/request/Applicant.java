package cn.opendata.approval.request;

import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.shared.PersonId;

/**
 * Who asks, as the case keeps it; the personal number is masked here.
 *
 * @param person account of the person who filed
 * @param kind citizen, legal person, other organization
 * @param name name or name of the organization
 * @param idType ID_CARD or CREDIT_CODE
 * @param maskedNumber number with the middle hidden
 * @param contact person to speak to
 * @param phone telephone
 * @param email mail address
 * @param agent name of an agent who files for the applicant, may be empty
 */
public record Applicant(PersonId person, ApplicantType kind, String name, String idType, String maskedNumber,
		String contact, String phone, String email, String agent) {
}
