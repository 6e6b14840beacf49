package cn.opendata.approval.calendar;

import java.util.List;

/**
 * A question to the clock function as typed; everything but the start may be left out.
 *
 * @param rule code of a rule
 * @param start a date or an instant
 * @param pauses {@code from/to} each, {@code to} left out while the pause is open
 * @param extend days added
 * @param days the asker's own number of days
 * @param unit the asker's own unit
 */
record DeadlineQuestion(String rule, String start, List<String> pauses, String extend, String days, String unit) {

	DeadlineQuestion {
		rule = strip(rule);
		start = strip(start);
		pauses = (pauses != null) ? List.copyOf(pauses) : List.of();
		extend = strip(extend);
		days = strip(days);
		unit = strip(unit);
	}

	private static String strip(String text) {
		return (text != null) ? text.strip() : "";
	}

}
