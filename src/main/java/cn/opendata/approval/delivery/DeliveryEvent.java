package cn.opendata.approval.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;

/**
 * A fact about a grant (授权), published in the transaction that made it.
 *
 * @param type what happened
 * @param grant id of the grant
 * @param request the case it came from
 * @param by who did it, empty for the system
 * @param at when
 * @param facts short facts, for instance {@code file}; never personal data
 */
public record DeliveryEvent(Type type, String grant, RequestId request, Optional<PersonId> by, Instant at,
		Map<String, String> facts) {

	public DeliveryEvent {
		facts = Map.copyOf(facts);
	}

	/** What happened to the grant. */
	public enum Type {

		PREPARED, SIGNED, ACTIVATED, DOWNLOADED, SUSPENDED, RESTORED, REVOKED, ENDED, LAPSED,
		/** A period to rectify was set; facts: due. */
		RECTIFICATION_DEMANDED,
		/** The user answered with proof. */
		RECTIFICATION_ANSWERED,
		/** The period passed without an answer. */
		RECTIFICATION_OVERDUE,
		/** Granted at once, and the catalogue holds no file to provide yet. */
		FILES_AWAITED,
		/** The user needs the data no more. */
		CLOSED_EARLY,
		/** Another agreement holds now: longer, or for another purpose or scope. */
		AMENDED,
		/** The user recorded the use, or somebody inspected it; facts: kind. */
		RECORDED,
		/** The proof of disposal is there. */
		DISPOSED

	}

}
