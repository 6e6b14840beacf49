package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
		DayIndex changed = changed();
		if (changed != null) {
			return changed;
		}
		return (System.nanoTime() - this.checked > AGE_NANOS) ? fresh() : this.index;
	}

	/** The days to compute a stored clock with: of the version committed by now. */
	DayIndex fresh() {
		DayIndex changed = changed();
		if (changed != null) {
			return changed;
		}
		long version = this.notices.version();
		if (version != this.index.version()) {
			this.index = read(version);
		}
		this.checked = System.nanoTime();
		return this.index;
	}

	/**
	 * Shows the days this transaction has changed to everything inside it; the others see
	 * them after the commit.
	 */
	DayIndex changedTo(long version) {
		DayIndex changed = read(version);
		if (!TransactionSynchronizationManager.hasResource(this)) {
			TransactionSynchronizationManager.registerSynchronization(new Forget());
		}
		else {
			TransactionSynchronizationManager.unbindResource(this);
		}
		TransactionSynchronizationManager.bindResource(this, changed);
		return changed;
	}

	private DayIndex changed() {
		return (DayIndex) TransactionSynchronizationManager.getResource(this);
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

	private final class Forget implements TransactionSynchronization {

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(StoredCalendar.this);
			StoredCalendar.this.checked = System.nanoTime() - 2 * AGE_NANOS;
		}

	}

}
