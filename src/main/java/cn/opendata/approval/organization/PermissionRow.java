package cn.opendata.approval.organization;

import java.util.Set;

/**
 * One line of the permission table: these roles may, in these states, do these actions.
 *
 * @param roles roles, all of them for {@code *}
 * @param states states; empty means any
 * @param actions actions, all that the file names for {@code *}
 */
record PermissionRow(Set<Role> roles, Set<String> states, Set<String> actions) {

	boolean applies(Set<Role> held, String state) {
		return held.stream().anyMatch(this.roles::contains) && (this.states.isEmpty() || this.states.contains(state));
	}

}
