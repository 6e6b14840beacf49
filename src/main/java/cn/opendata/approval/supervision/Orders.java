package cn.opendata.approval.supervision;

import java.io.InputStream;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

/**
 * What is done about an order. The acts throw
 * {@link cn.opendata.approval.shared.Refused}: FORBIDDEN for the wrong person, CONFLICT
 * when the order has moved on, INVALID for what was typed.
 */
public interface Orders {

	/** The order of a case, empty for a case that is none. */
	Optional<SupervisionOrder> of(RequestId id);

	/**
	 * The department answers with the measures taken; a rectification needs proof put to
	 * it before.
	 * @param measures 5 to 2000 characters
	 */
	void answer(RequestId id, Actor by, String measures);

	/**
	 * Puts a file to the answer to come.
	 * @param name name as it was sent
	 */
	void prove(RequestId id, Actor by, String name, InputStream content);

	/**
	 * The supervisor closes it out. Nobody closes out what they answered.
	 * @param note words, may be empty
	 */
	void close(RequestId id, Actor by, String note);

	/**
	 * The supervisor returns it to the department.
	 * @param reason 5 to 2000 characters
	 * @param days working days for the next answer, 1 to 20
	 */
	void giveBack(RequestId id, Actor by, String reason, int days);

	/**
	 * The period of the answer passed: the level above takes the order over with a new
	 * period; at the top it stays and is marked. Does nothing once it was answered.
	 */
	void limitPassed(RequestId id);

}
