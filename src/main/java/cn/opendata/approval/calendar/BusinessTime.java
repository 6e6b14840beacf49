package cn.opendata.approval.calendar;

import java.time.Clock;
import java.time.Duration;

/**
 * The time the house works by. It runs with the machine's, and where
 * {@code approval.time.movable} is set (demonstration, tests) it may be moved ahead
 * instead of waiting.
 */
public interface BusinessTime {

	/** A clock that follows every move; the bean that others inject. */
	Clock clock();

	/** Whether {@link #forward} is allowed here. */
	boolean movable();

	/**
	 * Moves time ahead, kept over restarts, and publishes {@link TimeForwarded} in the
	 * same transaction.
	 * @param by how far, positive
	 * @throws cn.opendata.approval.shared.Refused FORBIDDEN where time may not be moved,
	 * INVALID when it would not go ahead
	 */
	void forward(Duration by);

	/**
	 * Moves time back, so that a demo can begin in the past and catch up; only before any
	 * clock was opened.
	 * @param by how far, positive
	 * @throws cn.opendata.approval.shared.Refused FORBIDDEN where time may not be moved,
	 * CONFLICT when a clock was opened already
	 */
	void back(Duration by);

	/** How far ahead of the machine's clock it runs. */
	Duration offset();

}
