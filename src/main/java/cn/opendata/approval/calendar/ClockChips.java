package cn.opendata.approval.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.calendar.Chip.Level;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;

/**
 * Says in a few words how many working days a limit has left today.
 */
@Component
public class ClockChips {

	private static final int SOON = 3;

	private final WorkingCalendar calendar;

	private final Clock clock;

	ClockChips(WorkingCalendar calendar, Clock clock) {
		this.calendar = calendar;
		this.clock = clock;
	}

	/** The chip of a stored clock; a finished one says whether it was in time. */
	public Chip of(CaseClock clock) {
		if (!clock.running()) {
			return clock.overdue(this.clock.instant()) ? new Chip(Level.OVERDUE, "calendar.chip.doneLate", 0)
					: new Chip(Level.DONE, "calendar.chip.done", 0);
		}
		return of(clock.due().due(), clock.paused());
	}

	/**
	 * The chip of a due day.
	 * @param due the due day, empty where there is none
	 * @param paused whether the clock is stopped; a stop after the due day stops nothing
	 */
	public Chip of(Optional<LocalDate> due, boolean paused) {
		if (due.isEmpty()) {
			return paused ? new Chip(Level.PAUSED, "calendar.chip.paused", 0)
					: new Chip(Level.NONE, "calendar.chip.none", 0);
		}
		LocalDate today = Times.day(this.clock.instant());
		int left = this.calendar.workdaysBetween(today, due.get());
		if (today.isAfter(due.get())) {
			return (left == 0) ? new Chip(Level.OVERDUE, "calendar.chip.overdueNow", 0)
					: new Chip(Level.OVERDUE, "calendar.chip.overdue", -left);
		}
		if (today.equals(due.get())) {
			return new Chip(Level.DUE, "calendar.chip.today", 0);
		}
		return new Chip((left > SOON) ? Level.OK : Level.SOON, "calendar.chip.left", left);
	}

}
