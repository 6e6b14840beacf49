package cn.opendata.approval.figures;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import cn.opendata.approval.calendar.WorkingCalendar;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;

/**
 * The days that boards and digests look ahead to.
 */
@Component
class DaysAhead {

	/** So many working days ahead something is due soon. */
	static final int SOON = 3;

	private final WorkingCalendar calendar;

	private final Clock clock;

	DaysAhead(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	LocalDate today() {
		return Times.day(this.clock.instant());
	}

	/** The last day until which no more than {@link #SOON} working days are left. */
	LocalDate soon() {
		LocalDate today = today();
		LocalDate day = today;
		while (this.calendar.workdaysBetween(today, day.plusDays(1)) <= SOON) {
			day = day.plusDays(1);
		}
		return day;
	}

	/** The Sunday of this week. */
	LocalDate endOfWeek() {
		return today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
	}

	/** Working days until that day; negative once it is past. */
	int left(LocalDate due) {
		return this.calendar.workdaysBetween(today(), due);
	}

}
