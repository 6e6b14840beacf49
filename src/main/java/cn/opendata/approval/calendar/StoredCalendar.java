package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;

/**
 * The calendar in force, kept in memory and read anew when its version has counted up, so
 * that several nodes agree.
 */
@Service
class StoredCalendar implements WorkingCalendar {

	private static final long AGE_NANOS = 2_000_000_000L;

	private final HolidayNotices notices;

	private volatile DayIndex index;

	private volatile long checked;

	StoredCalendar(HolidayNotices notices) {
		this.notices = notices;
		this.index = read(notices.version());
		this.checked = System.nanoTime();
	}

	/** The days to show, at most two seconds behind another node's import. */
	DayIndex days() {
		return (System.nanoTime() - this.checked > AGE_NANOS) ? fresh() : this.index;
	}

	/** The days to compute a stored clock with: of the version committed by now. */
	DayIndex fresh() {
		long version = this.notices.version();
		if (version != this.index.version()) {
			this.index = read(version);
		}
		this.checked = System.nanoTime();
		return this.index;
	}

	private DayIndex read(long version) {
		return DayIndex.of(version, this.notices.all());
	}

	@Override
	public boolean isWorkday(LocalDate day) {
		return days().isWorkday(day);
	}

	@Override
	public boolean isSettled(LocalDate day) {
		return days().isSettled(day);
	}

	@Override
	public int workdaysBetween(LocalDate from, LocalDate to) {
		return days().workdaysBetween(from, to);
	}

	@Override
	public Due due(Unit unit, int days, LocalDate start, List<Pause> pauses) {
		return days().due(unit, days, start, pauses);
	}

}
