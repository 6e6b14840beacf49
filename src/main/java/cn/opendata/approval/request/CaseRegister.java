package cn.opendata.approval.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.RequestId;

/**
 * Where rooms above keep their matters as cases: verifications, disputes, orders of
 * supervisors. A case here is number, who asks, who handles it, status, clock, opinions
 * and facts told to the house; what a matter is about beyond that stays in the tables of
 * its room.
 */
public interface CaseRegister {

	/**
	 * Whether this person may open such a case, as to a case it hangs on or for
	 * themselves; by the rows {@code NONE} of the permission table.
	 * @param about the case it is about, empty for none
	 */
	boolean mayOpen(Actor actor, Kind kind, Optional<CaseFile> about);

	/**
	 * Opens a case in its first status: it has its number, its clock runs, the house is
	 * told.
	 * @param by a person of the department that asks, or a member of the public
	 */
	CaseFile open(Matter matter, Actor by);

	/**
	 * Opens a case in a person's name.
	 * @param asks the person of the department that asks
	 * @param by who opens it, the system itself for instance
	 * @param keep keeps what the matter is about, before the house is told
	 */
	CaseFile open(Matter matter, Person asks, Actor by, Consumer<CaseFile> keep);

	/**
	 * Does an act: checks the permission table, moves the status, keeps the opinion, ends
	 * the clock and starts the next one, tells the house.
	 * @throws cn.opendata.approval.shared.Refused NOT_FOUND, FORBIDDEN or CONFLICT as any
	 * act on a case does
	 */
	CaseFile act(RequestId id, Actor by, Act act);

	/** Refuses whomever {@link #act} would, and does nothing. */
	void mayAct(RequestId id, Actor by, String action);

	/**
	 * Does an act because a limit passed.
	 * @return whether it was done; not when the case has moved on
	 */
	boolean lapse(RequestId id, Status from, Act act);

	/**
	 * Another department asks from now on; the status stays. Clocks change only where the
	 * act names the next one.
	 */
	void passOn(RequestId id, DepartmentId asking, Act act);

	/** Puts a file to the case. */
	void attach(RequestId id, FileId file);

	/**
	 * A matter.
	 *
	 * @param kind VERIFY, DISPUTE or SUPERVISE
	 * @param clock code of the rule whose clock runs first
	 * @param days days of that clock, 0 for the rule's own
	 * @param asking the department that asks, empty for the public
	 * @param handling the department that answers
	 * @param entry the catalogue entry it is about, if any
	 * @param subject its subject in one line
	 * @param words what is said, as a whole
	 * @param files files put to it
	 */
	record Matter(Kind kind, String clock, int days, Optional<DepartmentId> asking, DepartmentId handling,
			Optional<EntryCode> entry, String subject, String words, List<FileId> files) {

		public Matter(Kind kind, String clock, Optional<DepartmentId> asking, DepartmentId handling,
				Optional<EntryCode> entry, String subject, String words, List<FileId> files) {
			this(kind, clock, 0, asking, handling, entry, subject, words, files);
		}

		public Matter {
			files = List.copyOf(files);
		}

	}

	/**
	 * An act.
	 *
	 * @param action its name in the permission table
	 * @param to status afterwards
	 * @param type the fact it is
	 * @param step the step whose opinion it is
	 * @param result what was chosen
	 * @param words the words of the opinion
	 * @param next code of the rule whose clock runs from now, empty for none
	 * @param days days of that clock, 0 for the rule's own
	 * @param facts short facts told to the house
	 */
	record Act(String action, Status to, RequestEvent.Type type, String step, String result, String words,
			Optional<String> next, int days, Map<String, String> facts) {

		public Act(String action, Status to, RequestEvent.Type type, String step, String result, String words,
				Optional<String> next, Map<String, String> facts) {
			this(action, to, type, step, result, words, next, 0, facts);
		}

		public Act {
			facts = Map.copyOf(facts);
		}

	}

}
