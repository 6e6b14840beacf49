package cn.opendata.approval.request;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

/**
 * How a decided case moves on while its data is delivered; called by the delivery room
 * and by the process, each in its own transaction or joining the caller's.
 */
public interface DeliveryProgress {

	/**
	 * ANSWERED → AWAITING_AGREEMENT: the delivery is ready; ends the department's clock.
	 */
	void agreementOffered(RequestId id, Actor by);

	/** The applicant signed; the status stays until the data is opened. */
	void agreementSigned(RequestId id, Actor by);

	/** AWAITING_AGREEMENT → OPENED. */
	void opened(RequestId id);

	/**
	 * ANSWERED → OPENED: an unconditional entry, granted and provided without a person.
	 */
	void providedAtOnce(RequestId id);

	/** OPENED → FEEDBACK_GIVEN. */
	void feedbackGiven(RequestId id, Actor by);

	/** Rating of an answered case by its applicant, 1 to 5. */
	void rated(RequestId id, Actor by, int stars, String comment);

	/** Any decided status → ARCHIVED. */
	void archived(RequestId id, String why);

}
