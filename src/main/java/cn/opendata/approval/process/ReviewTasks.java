package cn.opendata.approval.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.process.form.FormView;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;

/**
 * The door to running tasks. Every call checks that the person belongs to the task's
 * department and role (leave cover included) and refuses with FORBIDDEN otherwise; a task
 * that is gone is a CONFLICT that says who did what.
 */
public interface ReviewTasks {

	Optional<ReviewTask> task(TaskId id);

	/** Open tasks of a case. */
	List<ReviewTask> open(RequestId request);

	/**
	 * Those who may work the task and be handed it: who holds its role, and their
	 * helpers.
	 */
	List<Person> workers(ReviewTask task);

	/** Whether this person may take or work the task. */
	boolean mayWork(Actor actor, ReviewTask task);

	void claim(TaskId id, Actor actor);

	void release(TaskId id, Actor actor);

	/**
	 * Hands the task to a colleague of the same role, with a note; a head may do it for
	 * others' tasks too.
	 */
	void assign(TaskId id, Actor actor, PersonId to, String note);

	/**
	 * The form of the step, filled with what is known and with what was typed before.
	 * @param typed values typed so far, {@code null} for a first look
	 */
	FormView form(TaskId id, Actor actor, Map<String, List<String>> typed);

	/**
	 * Checks what {@link #complete} would, permission and form, and does nothing.
	 * @param values submitted values by field path
	 * @return what completing would bind the house to, to be shown before it is done;
	 * empty when it binds nobody outside
	 * @throws cn.opendata.approval.shared.Refused as {@link #complete} does
	 */
	Optional<BindingAct> check(TaskId id, Actor actor, Map<String, List<String>> values);

	/**
	 * Completes the step with the form's values: one command to the case, then the
	 * engine.
	 * @param values submitted values by field path
	 * @return message key of the sentence that says what happened
	 * @throws cn.opendata.approval.shared.Refused INVALID with the fields, CONFLICT when
	 * somebody else was first
	 */
	String complete(TaskId id, Actor actor, Map<String, List<String>> values);

}
