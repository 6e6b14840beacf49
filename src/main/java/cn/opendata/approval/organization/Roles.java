package cn.opendata.approval.organization;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What goes together and what does not.
 */
final class Roles {

	/** The three that keep watch on each other (三员分立). */
	static final Set<Role> SEPARATED = Collections
		.unmodifiableSet(EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR));

	/** Those that staff of a department may hold; the public has APPLICANT alone. */
	static final Set<Role> STAFF = Collections
		.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.REQUESTING_HEAD)));

	/** Those in which a colleague may stand in for an absent one. */
	static final Set<Role> COVERABLE;

	static {
		Set<Role> coverable = EnumSet.copyOf(STAFF);
		coverable.removeAll(SEPARATED);
		COVERABLE = Collections.unmodifiableSet(coverable);
	}

	private Roles() {
	}

	/** Whether one person may hold all of these. */
	static boolean compatible(Set<Role> roles) {
		return roles.stream().filter(SEPARATED::contains).count() <= 1;
	}

}
