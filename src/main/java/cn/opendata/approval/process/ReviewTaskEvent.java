package cn.opendata.approval.process;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;

/**
 * A fact about a task, published in the engine's transaction.
 *
 * @param type what happened
 * @param task the task afterwards
 * @param by who did it, empty for the system
 * @param at when
 * @param note the note of a hand-over, may be empty
 */
public record ReviewTaskEvent(Type type, ReviewTask task, Optional<PersonId> by, Instant at, String note) {

	/** What happened to the task. */
	public enum Type {

		CREATED, ASSIGNED, RELEASED, COMPLETED,
		/** Gone without completion: withdrawn, limit passed. */
		CANCELLED

	}

}
