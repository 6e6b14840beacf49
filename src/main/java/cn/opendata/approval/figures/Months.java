package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/**
 * A span of months, as the counters name them: 202602.
 *
 * @param from the first
 * @param until the last
 */
record Months(int from, int until) {

	static final Months EVER = new Months(100001, 999912);

	static Months of(YearMonth from, YearMonth until) {
		return new Months(of(from.atDay(1)), of(until.atDay(1)));
	}

	static int of(LocalDate day) {
		return day.getYear() * 100 + day.getMonthValue();
	}

	static YearMonth month(int number) {
		return YearMonth.of(number / 100, number % 100);
	}

	LocalDate firstDay() {
		return month(this.from).atDay(1);
	}

	LocalDate lastDay() {
		return month(this.until).atEndOfMonth();
	}

	/** Each month by itself, the first one first. */
	Stream<Months> each() {
		return Stream
			.iterate(month(this.from), (month) -> !month.isAfter(month(this.until)), (month) -> month.plusMonths(1))
			.map((month) -> of(month, month));
	}

	/** As many months as that, ending with the same one. */
	Months last(int many) {
		return of(month(this.until).minusMonths(many - 1L), month(this.until));
	}

	/** All months before. */
	Months before() {
		return new Months(EVER.from, of(firstDay().minusMonths(1)));
	}

}
