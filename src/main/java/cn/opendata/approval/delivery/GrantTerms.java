package cn.opendata.approval.delivery;

import java.util.Optional;

import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;

/**
 * What a grant is by its kind.
 *
 * @param kind open to a member of the public, or shared with a department
 * @param user the department that uses the data, empty for the public
 * @param method how the data goes out
 * @param callsPerMinute most calls of an interface in a minute, 0 where there is none
 */
record GrantTerms(Kind kind, Optional<DepartmentId> user, SharingMethod method, int callsPerMinute) {

	/** Files for a member of the public. */
	static final GrantTerms OPEN = new GrantTerms(Kind.OPEN, Optional.empty(), SharingMethod.FILE, 0);

	/** Key of the permission table that governs such a grant. */
	String resource() {
		return resource(this.kind);
	}

	static String resource(Kind kind) {
		return (kind == Kind.SHARE) ? "sharing-grant" : "grant";
	}

	boolean shared() {
		return this.kind == Kind.SHARE;
	}

}
