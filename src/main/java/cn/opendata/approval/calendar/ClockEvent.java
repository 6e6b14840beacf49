package cn.opendata.approval.calendar;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact about a clock, published in the transaction that made it.
 *
 * @param type what happened
 * @param clock the clock afterwards
 * @param rung the rung reached, for REACHED
 * @param at when
 * @param why message key of the cause of a move, for instance a new holiday notice; may
 * be empty
 */
public record ClockEvent(Type type, CaseClock clock, Optional<Rung> rung, Instant at, String why) {

	/** What happened to the clock. */
	public enum Type {

		OPENED, PAUSED, RESUMED, EXTENDED,
		/** Recomputed to another due day because the calendar changed. */
		MOVED, REACHED, ENDED

	}

}
