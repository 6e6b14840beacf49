package cn.opendata.approval.organization;

import java.util.Optional;

import cn.opendata.approval.shared.PersonId;

/**
 * Sign-in accounts, for the room that signs people in.
 */
public interface Accounts {

	/**
	 * The account of a login.
	 * @param login as typed; case and surrounding blanks do not matter
	 */
	Optional<Account> byLogin(String login);

	/** The account of a person. */
	Optional<Account> of(PersonId person);

	/**
	 * The person as one who acts, with the roles they hold today, covered ones included.
	 * @throws cn.opendata.approval.shared.Refused NOT_FOUND for an unknown person or one
	 * who was deactivated
	 */
	Actor actor(PersonId person);

	/**
	 * Takes a new encoded password; it no longer needs to be changed.
	 * @param person whose
	 * @param newHash as the {@code PasswordEncoder} bean encodes it
	 */
	void recordPassword(PersonId person, String newHash);

	/**
	 * Changes one's own password.
	 * @throws cn.opendata.approval.shared.Refused INVALID with the faults beside
	 * {@code current}, {@code password} and {@code passwordAgain}
	 */
	void changePassword(PersonId person, String current, String password, String passwordAgain);

	/**
	 * Registers a member of the public (申请人).
	 * @throws cn.opendata.approval.shared.Refused INVALID with all faults at once
	 */
	PersonId register(Registration registration);

}
