package cn.opendata.approval.figures;

import java.time.LocalDate;

/**
 * A span of months, as the counters name them: 202602.
 *
 * @param from the first
 * @param until the last
 */
record Months(int from, int until) {

	static final Months EVER = new Months(0, 999912);

	static int of(LocalDate day) {
		return day.getYear() * 100 + day.getMonthValue();
	}

}
