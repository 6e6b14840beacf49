package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.WorkingCalendar;
import cn.opendata.approval.request.SupplementNotice;
import cn.opendata.approval.shared.Times;
import org.springframework.stereotype.Component;

/**
 * Working days from receipt to the answer, without those on which the department waited
 * for others: pauses of its clocks, and the time of the supplement.
 */
@Component
class DaysTaken {

	private final WorkingCalendar calendar;

	DaysTaken(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	int of(LocalDate received, LocalDate answered, List<CaseClock> clocks, Optional<SupplementNotice> supplement) {
		Set<LocalDate> excluded = new HashSet<>();
		clocks.stream()
			.flatMap((clock) -> clock.pauses().stream())
			.forEach((pause) -> exclude(excluded, pause.sent(), pause.answered().orElse(answered)));
		supplement.ifPresent((notice) -> exclude(excluded, Times.day(notice.askedAt()),
				notice.answeredAt().map(Times::day).orElse(answered)));
		int days = 0;
		for (LocalDate day = received.plusDays(1); !day.isAfter(answered); day = day.plusDays(1)) {
			if (!excluded.contains(day) && this.calendar.isWorkday(day)) {
				days++;
			}
		}
		return days;
	}

	/** The day a letter goes out still counts, the day the answer arrives does not. */
	private static void exclude(Set<LocalDate> excluded, LocalDate sent, LocalDate answered) {
		sent.plusDays(1)
			.datesUntil(answered.isAfter(sent) ? answered.plusDays(1) : sent.plusDays(1))
			.forEach(excluded::add);
	}

}
