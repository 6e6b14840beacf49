package cn.opendata.approval.calendar;

/**
 * In what a limit counts.
 */
public enum Unit {

	/** 工作日. */
	WORKDAYS,
	/** 自然日, rolled to the next working day at the end (民法典第二百零三条). */
	CALENDAR,
	/** 至指定日: ends with the very day that is named, rest day or not. */
	DATE

}
