package cn.opendata.approval.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The period that figures are asked for.
 *
 * @param unit month, quarter, year, or from one month to another
 * @param from the first month
 * @param until the last month
 */
record Period(Unit unit, YearMonth from, YearMonth until) {

	/** Longest span, in months. */
	private static final int MOST = 120;

	/** What a period is. */
	enum Unit {

		/** 月. */
		MONTH(1),
		/** 季度. */
		QUARTER(3),
		/** 年. */
		YEAR(12),
		/** 自选. */
		SPAN(0);

		private final int months;

		Unit(int months) {
			this.months = months;
		}

	}

	/**
	 * The period as it was asked for; what cannot be read is the year so far.
	 * @param from a month in it, for a span the first one
	 * @param until the last month of a span
	 */
	static Period of(Unit unit, String from, String until, LocalDate today) {
		YearMonth month = month(from, YearMonth.from(today));
		if (unit == Unit.SPAN) {
			YearMonth last = month(until, month);
			YearMonth first = last.isBefore(month) ? last : month;
			YearMonth end = last.isBefore(month) ? month : last;
			return new Period(unit, first, end.isAfter(first.plusMonths(MOST)) ? first.plusMonths(MOST) : end);
		}
		int length = ((unit != null) ? unit : Unit.YEAR).months;
		YearMonth first = YearMonth.of(month.getYear(), (month.getMonthValue() - 1) / length * length + 1);
		return new Period((unit != null) ? unit : Unit.YEAR, first, first.plusMonths(length - 1));
	}

	private static YearMonth month(String text, YearMonth otherwise) {
		try {
			YearMonth month = (text != null && text.length() == 7) ? YearMonth.parse(text) : otherwise;
			return (month.getYear() < 2000 || month.getYear() > 2999) ? otherwise : month;
		}
		catch (DateTimeException ex) {
			return otherwise;
		}
	}

	Months months() {
		return Months.of(this.from, this.until);
	}

	/** As many months right before. */
	Period previous() {
		long length = ChronoUnit.MONTHS.between(this.from, this.until) + 1;
		return new Period(this.unit, this.from.minusMonths(length), this.from.minusMonths(1));
	}

}
