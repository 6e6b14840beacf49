package cn.opendata.approval.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;

/**
 * A person with an account: staff of one department, or a member of the public.
 *
 * @param id the id
 * @param name the name others see
 * @param email where mail goes, may be empty
 * @param locale language of mails to them, zh-CN or English
 * @param department the department of staff, empty for the public
 * @param roles what they may be; the public has APPLICANT alone
 */
public record Person(PersonId id, String name, String email, Locale locale, Optional<DepartmentId> department,
		Set<Role> roles) {

	public Person {
		roles = Set.copyOf(roles);
	}

}
