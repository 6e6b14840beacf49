package cn.opendata.approval.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.ClockId;

/**
 * The clocks that run for cases: opened, paused, extended and ended by the rooms that own
 * the case, each change published as a {@link ClockEvent} in the same transaction.
 */
public interface Clocks {

	/**
	 * Opens a clock with the rule's own number of days.
	 * @param ruleDay the day whose version of the rule applies (the case's submission)
	 * @param start the start day, not counted
	 */
	CaseClock open(ClockSubject subject, String ruleCode, LocalDate ruleDay, LocalDate start);

	/** Opens a clock with a number of days of the case's own, at least 1. */
	CaseClock open(ClockSubject subject, String ruleCode, LocalDate ruleDay, LocalDate start, int days);

	/**
	 * Opens a clock that ends with a day of the case's own, at 24:00 (unit DATE).
	 * @param last the last day, not before {@code start}
	 */
	CaseClock openUntil(ClockSubject subject, String ruleCode, LocalDate ruleDay, LocalDate start, LocalDate last);

	/**
	 * Stops the clock: a letter went out on {@code sent}.
	 * @throws cn.opendata.approval.shared.Refused CONFLICT when it is paused or ended
	 */
	CaseClock pause(ClockId id, LocalDate sent, String reason);

	/** Lets the clock run on: the answer arrived on {@code answered}. */
	CaseClock resume(ClockId id, LocalDate answered);

	/**
	 * Extends once, by at most the rule's maximum, not after the old due instant.
	 * @throws cn.opendata.approval.shared.Refused INVALID or CONFLICT with the reason
	 */
	CaseClock extend(ClockId id, int days, Instant at);

	/** Ends the clock; ending an ended one changes nothing. */
	CaseClock end(ClockId id, Instant at);

	Optional<CaseClock> clock(ClockId id);

	/** All clocks of a subject, newest first. */
	List<CaseClock> of(ClockSubject subject);

	/** The running clock of that rule, if there is one. */
	Optional<CaseClock> running(ClockSubject subject, String ruleCode);

	/**
	 * The next rung of the ladder of a running, unpaused clock that was not fired yet;
	 * empty when there is none left or the clock is paused or ended. A rung whose time
	 * has passed already is answered too (its time lies before now).
	 */
	Optional<Rung> nextRung(ClockId id);

	/**
	 * Marks a rung as reached and publishes it, once per clock and rung however often it
	 * is called; does nothing when the clock has moved so that the rung is not due.
	 */
	void reach(ClockId id, Rung rung);

}
