package cn.opendata.approval.tasklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.request.ClockKeepers;

/**
 * When the case of a task is due, as the list sorts by it.
 *
 * @param day due day of the most urgent running clock of the department, {@code null}
 * while there is none
 * @param paused whether nothing but paused clocks runs
 */
record TaskDue(LocalDate day, boolean paused) {

	private static final LocalDate WITHOUT = LocalDate.of(9998, 12, 30);

	private static final LocalDate PAUSED = LocalDate.of(9998, 12, 31);

	static TaskDue of(List<CaseClock> clocks) {
		Optional<LocalDate> day = clocks.stream()
			.filter((clock) -> clock.running() && !ClockKeepers.ofWhoAsked(clock))
			.flatMap((clock) -> clock.due().due().stream())
			.min(Comparator.naturalOrder());
		return new TaskDue(day.orElse(null), day.isEmpty() && clocks.stream().anyMatch(CaseClock::paused));
	}

	/** Place in the list: by day, then what has no clock, then what is paused. */
	LocalDate sort() {
		return this.paused ? PAUSED : (this.day != null) ? this.day : WITHOUT;
	}

}
