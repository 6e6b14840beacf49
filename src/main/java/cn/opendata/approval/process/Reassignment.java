package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.TaskId;

/**
 * What a supervisor may do about a task that is stuck: hand it to somebody else of the
 * same department. It extends nothing and decides nothing.
 */
public interface Reassignment {

	/** Whether this person supervises the department the task waits in. */
	boolean allowed(Actor actor, ReviewTask task);

	/**
	 * Hands the task to a named person who may work it.
	 * @param note why, 5 to 500 characters; both are told
	 * @throws cn.opendata.approval.shared.Refused FORBIDDEN, INVALID, or CONFLICT when
	 * the task is gone
	 */
	void reassign(TaskId id, Actor actor, PersonId to, String note);

}
