package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Calendars and pauses for tests.
 */
final class Days {

	private Days() {
	}

	static DayIndex shipped() {
		return DayIndex.of(1, HolidayNotices.shipped());
	}

	static DayIndex of(Notice... notices) {
		return DayIndex.of(1, List.of(notices));
	}

	static Pause pause(String sent, String answered) {
		return new Pause(LocalDate.parse(sent), Optional.of(LocalDate.parse(answered)), "test");
	}

	static Pause open(String sent) {
		return new Pause(LocalDate.parse(sent), Optional.empty(), "test");
	}

}
