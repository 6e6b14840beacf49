package cn.opendata.approval.dispute;

import java.time.LocalDate;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

/**
 * What is done about a dispute, stage by stage (国令809 art. 28). All of them throw
 * {@link cn.opendata.approval.shared.Refused}: FORBIDDEN for the wrong person, CONFLICT
 * when the dispute has moved on, INVALID for what was typed.
 */
public interface Disputes {

	/**
	 * The other party records the negotiation: agreed settles the dispute, not agreed
	 * takes it to the platform office.
	 * @param text the agreement, or why there is none; 5 to 2000 characters
	 */
	void negotiate(RequestId id, Actor by, boolean agreed, String text);

	/**
	 * The platform office of the common superior records its mediation: it settles the
	 * dispute, or the dispute goes before the government.
	 * @param text what the parties accepted, or why not; 5 to 2000 characters
	 */
	void mediate(RequestId id, Actor by, boolean settled, String text);

	/**
	 * The platform office records the decision of the government, which settles the
	 * dispute.
	 * @param text the decision, 5 to 2000 characters
	 * @param document number of its document
	 * @param on day of the decision, {@code null} while not typed
	 */
	void rule(RequestId id, Actor by, String text, String document, LocalDate on);

	/**
	 * The period of negotiation or mediation passed: the next stage begins. Does nothing
	 * when the dispute has moved on.
	 */
	void limitPassed(RequestId id);

}
