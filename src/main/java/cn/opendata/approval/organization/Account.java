package cn.opendata.approval.organization;

import cn.opendata.approval.shared.PersonId;

/**
 * How a person signs in.
 *
 * @param person whose account it is
 * @param login the name typed at sign-in, lower case
 * @param passwordHash the encoded password, for the {@code PasswordEncoder} bean
 * @param active whether signing in is allowed at all
 * @param mustChangePassword whether the password was given by someone else and must be
 * changed before anything else
 */
public record Account(PersonId person, String login, String passwordHash, boolean active, boolean mustChangePassword) {

	@Override
	public String toString() {
		return "Account[" + this.login + "]";
	}

}
