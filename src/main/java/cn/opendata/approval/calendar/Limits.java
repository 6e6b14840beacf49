package cn.opendata.approval.calendar;

import java.time.LocalDate;

/**
 * How far the clock function is let to walk.
 */
final class Limits {

	/** Most days of one limit. */
	static final int DAYS = 1000;

	/** First day that may be asked for: the oldest notices are of 2007. */
	static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

	/** Last day that may be asked for. */
	static final LocalDate LAST = LocalDate.of(2099, 12, 31);

	private Limits() {
	}

}
