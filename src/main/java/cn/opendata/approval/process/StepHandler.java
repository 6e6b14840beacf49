package cn.opendata.approval.process;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Decision;
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

	/**
	 * The decision that the act would issue to the applicant, refused where the act would
	 * be; empty for an act that binds nobody outside.
	 */
	default Optional<Decision> binds(RequestId request, Actor by, StepValues values, Instant at) {
		return Optional.empty();
	}

}
