package cn.opendata.approval.calendar;

/**
 * A due date in a word and a colour, shown by the fragment {@code calendar/chip}.
 *
 * @param level how near it is
 * @param key message key of the words
 * @param days working days the words name, 0 for none
 */
public record Chip(Level level, String key, int days) {

	/** How near the due day is. */
	public enum Level {

		OK, SOON, DUE, OVERDUE, PAUSED, DONE, NONE

	}

}
