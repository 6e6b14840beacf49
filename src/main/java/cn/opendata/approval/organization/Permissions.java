package cn.opendata.approval.organization;

import java.util.Set;

/**
 * The one permission table: role × state × action, read from
 * {@code data/permissions/*.csv}. What it does not name is denied.
 */
public interface Permissions {

	/**
	 * Whether any of the roles may do the action.
	 * @param roles the roles the person holds as to this very object, not at large
	 * @param resource kind of object, for instance {@code request}
	 * @param state the object's state, for instance {@code SUBMITTED}
	 * @param action what is to be done, for instance {@code accept}
	 * @return {@code false} for anything unknown
	 */
	boolean allows(Set<Role> roles, String resource, String state, String action);

	/** All actions that any of the roles may do on the resource in that state. */
	Set<String> actions(Set<Role> roles, String resource, String state);

}
