package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * Working days after the State Council's notices, and the clock function over them. Days
 * are days of Asia/Shanghai.
 */
public interface WorkingCalendar {

	/** Whether people work that day: notices first, else Monday to Friday. */
	boolean isWorkday(LocalDate day);

	/** Whether the notice that would settle this day is loaded. */
	boolean isSettled(LocalDate day);

	/**
	 * Working days after {@code from} up to and including {@code to}; negative when
	 * {@code to} lies before {@code from}; 0 on the day itself.
	 */
	int workdaysBetween(LocalDate from, LocalDate to);

	/**
	 * When a limit falls due.
	 * @param unit in what it counts
	 * @param days how many, an extension included; at least 1
	 * @param start day of the event, not counted
	 * @param pauses pauses so far, in any order
	 */
	Due due(Unit unit, int days, LocalDate start, List<Pause> pauses);

}
