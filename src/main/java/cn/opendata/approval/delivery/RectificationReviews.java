package cn.opendata.approval.delivery;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.RequestId;

/**
 * What the provider's head makes of a rectification (核查整改情况), for the process that waits
 * for it.
 */
public interface RectificationReviews {

	/** What the user answered last, with the name of the proof; empty before. */
	String answer(RequestId request);

	/** The grant goes on; access returns at once. */
	void restore(RequestId request, Actor by, String reason);

	/**
	 * More is demanded, with a new period.
	 * @param days working days, 1 to 60
	 */
	void demand(RequestId request, Actor by, String demand, int days);

	/**
	 * The grant is terminated.
	 * @param ground name of a ground on which grants are stopped
	 * @throws cn.opendata.approval.shared.Refused INVALID without ground, reason and
	 * basis
	 */
	void terminate(RequestId request, Actor by, String ground, String reason, LegalBasis basis);

}
