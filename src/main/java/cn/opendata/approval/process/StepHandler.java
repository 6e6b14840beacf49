package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

/**
 * Turns the values of one form into one act on the case.
 */
interface StepHandler {

	/** Key of the form it reads. */
	String form();

	/**
	 * Does the act; everything that is wrong is thrown as a refusal of the case.
	 * @return the result chosen, last part of the message that tells of it
	 */
	String act(RequestId request, Actor by, StepValues values);

}
