package cn.opendata.approval.organization;

import java.util.List;

/**
 * A person as the administration sees them.
 *
 * @param person who
 * @param account how they sign in
 * @param active whether they still take part
 */
record StaffMember(Person person, Account account, boolean active) {

	/** The roles in their order; public, for pages read it. */
	public List<Role> roles() {
		return this.person.roles().stream().sorted().toList();
	}

}
