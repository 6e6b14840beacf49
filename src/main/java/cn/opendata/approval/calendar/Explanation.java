package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.Due.Why;
import cn.opendata.approval.shared.LegalBasis;

/**
 * Why a limit falls due on its day, ready to be shown by the fragment
 * {@code calendar/explain}.
 *
 * @param rule code of the rule, empty for a limit of nobody's rule
 * @param basis where the limit is written, if anywhere
 * @param unit in what it counts
 * @param days how many, without the extension
 * @param extension days added by an extension, 0 for none
 * @param start the start day, not counted
 * @param due the due day, empty while the clock is stopped
 * @param provisional whether a year was needed whose notice is not loaded
 * @param rolledFrom the last counted day where it is a rest day and the end was rolled
 * @param skipped the days passed over, neighbours of one reason together
 * @param months the months from the start to the end
 */
public record Explanation(String rule, Optional<LegalBasis> basis, Unit unit, int days, int extension, LocalDate start,
		Optional<LocalDate> due, boolean provisional, Optional<LocalDate> rolledFrom, List<Span> skipped,
		List<Month> months) {

	public Explanation {
		skipped = List.copyOf(skipped);
		months = List.copyOf(months);
	}

	/**
	 * Neighbouring days that were passed over for one reason.
	 */
	public record Span(LocalDate from, LocalDate to, Why why, String name) {

		public boolean oneDay() {
			return this.from.equals(this.to);
		}

	}

	/**
	 * A month as weeks from Monday to Sunday.
	 */
	public record Month(YearMonth month, List<List<Cell>> weeks) {

		/** The first of the month, for formatting. */
		public LocalDate first() {
			return this.month.atDay(1);
		}

	}

	/**
	 * A day of a month.
	 *
	 * @param date the day
	 * @param mark what it is to the clock
	 * @param number which counted day it is, 0 if none
	 * @param why why it was passed over, empty if it was not
	 * @param name the holiday's name, empty if none
	 * @param makeUp whether people work although it is a weekend (班)
	 * @param due whether it is the due day
	 */
	public record Cell(LocalDate date, Mark mark, int number, Optional<Why> why, String name, boolean makeUp,
			boolean due) {
	}

	/** What a day is to the clock. */
	public enum Mark {

		/** No day of this month. */
		BLANK,
		/** Before the start or after the end. */
		OUTSIDE,
		/** The start day. */
		START,
		/** Counted. */
		COUNTED,
		/** Passed over. */
		SKIPPED,
		/** The working day to which the end was rolled. */
		REACHED

	}

}
