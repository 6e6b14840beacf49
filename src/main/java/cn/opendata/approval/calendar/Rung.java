package cn.opendata.approval.calendar;

import java.time.Instant;

/**
 * A rung of the escalation ladder.
 *
 * @param kind WARNING, EXPIRED (the due instant) or ESCALATED (working days later)
 * @param workdays remaining working days of a warning; days past due of an escalation
 * @param at when it is reached
 */
public record Rung(Kind kind, int workdays, Instant at) {

	/** What the rung means. */
	public enum Kind {

		WARNING, EXPIRED, ESCALATED

	}

	/** A short key, unique within one clock: {@code WARNING-3}. */
	public String key() {
		return this.kind + "-" + this.workdays;
	}

}
