package cn.opendata.approval.calendar;

/**
 * What a clock runs for.
 *
 * @param kind kind of thing, for instance {@code request}
 * @param id its id
 */
public record ClockSubject(String kind, String id) {

	/** Clocks of cases. */
	public static final String REQUEST = "request";

}
