package cn.opendata.approval.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the clock function answers: the due day and why it is this one.
 *
 * @param start the start day, which is never counted
 * @param due the due day, empty while a pause is open
 * @param dueInstant end of the due day, 24:00 Asia/Shanghai, empty while a pause is open
 * @param provisional whether a year was needed whose holiday notice is not loaded
 * @param counted the days that count, in order; the last one before any roll is day n
 * @param skipped the days passed over and why, the roll at the end included
 */
public record Due(LocalDate start, Optional<LocalDate> due, Optional<Instant> dueInstant, boolean provisional,
		List<LocalDate> counted, List<Skipped> skipped) {

	public Due {
		counted = List.copyOf(counted);
		skipped = List.copyOf(skipped);
	}

	/**
	 * A day that was not counted.
	 *
	 * @param date the day
	 * @param why WEEKEND, HOLIDAY, PAUSE or ROLLED
	 * @param name the holiday's name, empty for others
	 */
	public record Skipped(LocalDate date, Why why, String name) {
	}

	/** Why a day was not counted. */
	public enum Why {

		WEEKEND, HOLIDAY, PAUSE, ROLLED

	}

}
