package cn.opendata.approval.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.Due.Skipped;
import cn.opendata.approval.calendar.Due.Why;
import cn.opendata.approval.shared.Times;

/**
 * The clock function: walks the days after the start until the limit is used up.
 */
final class DueCount {

	private final DayIndex calendar;

	private final Unit unit;

	private final int days;

	private final LocalDate start;

	private final List<Pause> pauses;

	private final List<LocalDate> counted = new ArrayList<>();

	private final List<Skipped> skipped = new ArrayList<>();

	private boolean provisional;

	DueCount(DayIndex calendar, Unit unit, int days, LocalDate start, List<Pause> pauses) {
		if (days < 1) {
			throw new IllegalArgumentException("A limit has at least one day");
		}
		this.calendar = calendar;
		this.unit = unit;
		this.days = days;
		this.start = start;
		this.pauses = pauses;
	}

	Due due() {
		if (this.unit == Unit.DATE) {
			return answer(Optional.of(this.start.plusDays(this.days)));
		}
		LocalDate day = this.start;
		while (this.counted.size() < this.days) {
			day = day.plusDays(1);
			if (isStopped(day)) {
				return answer(Optional.empty());
			}
			take(day);
		}
		return answer(Optional.of(roll(day)));
	}

	private void take(LocalDate day) {
		if (this.pauses.stream().anyMatch((pause) -> excludes(pause, day))) {
			this.skipped.add(new Skipped(day, Why.PAUSE, ""));
		}
		else if (this.unit == Unit.WORKDAYS && !isWorkday(day)) {
			Optional<String> holiday = this.calendar.holiday(day);
			this.skipped.add(new Skipped(day, holiday.isPresent() ? Why.HOLIDAY : Why.WEEKEND, holiday.orElse("")));
		}
		else {
			this.counted.add(day);
		}
	}

	/** The first working day from the last counted day on. */
	private LocalDate roll(LocalDate last) {
		LocalDate due = last;
		while (!isWorkday(due)) {
			due = due.plusDays(1);
			if (!isWorkday(due)) {
				this.skipped.add(new Skipped(due, Why.ROLLED, this.calendar.holiday(due).orElse("")));
			}
		}
		return due;
	}

	private boolean isWorkday(LocalDate day) {
		this.provisional |= !this.calendar.isSettled(day);
		return this.calendar.isWorkday(day);
	}

	/** Whether the day lies in a pause that is still open: nothing counts from there. */
	private boolean isStopped(LocalDate day) {
		return this.pauses.stream().anyMatch((pause) -> pause.answered().isEmpty() && day.isAfter(pause.sent()));
	}

	private static boolean excludes(Pause pause, LocalDate day) {
		return day.isAfter(pause.sent()) && !pause.answered().filter(day::isAfter).isPresent();
	}

	private Due answer(Optional<LocalDate> due) {
		Optional<Instant> instant = due.map(Times::endOf);
		return new Due(this.start, due, instant, this.provisional, this.counted, this.skipped);
	}

}
