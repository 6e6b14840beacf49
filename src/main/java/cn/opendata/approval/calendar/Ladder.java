package cn.opendata.approval.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import cn.opendata.approval.calendar.Rung.Kind;
import cn.opendata.approval.shared.Times;

/**
 * The rungs of a clock's escalation ladder: warnings, the due instant, and the escalation
 * when it is still open some working days later.
 */
final class Ladder {

	private static final int ESCALATED_AFTER = 3;

	private Ladder() {
	}

	/** All rungs in order of time; none while there is no due day. */
	static List<Rung> of(CaseClock clock, DayIndex days) {
		return clock.due()
			.due()
			.filter((due) -> clock.running())
			.map((due) -> Stream
				.concat(warnings(clock, due, days),
						Stream.of(new Rung(Kind.EXPIRED, 0, Times.endOf(due)),
								new Rung(Kind.ESCALATED, ESCALATED_AFTER,
										Times.endOf(days.workday(due, ESCALATED_AFTER)))))
				.sorted(Comparator.comparing(Rung::at).thenComparing(Rung::kind))
				.toList())
			.orElse(List.of());
	}

	/** A warning that lay in the past when the clock was opened is none, but the last. */
	private static Stream<Rung> warnings(CaseClock clock, LocalDate due, DayIndex days) {
		return clock.rule()
			.warnings()
			.stream()
			.map((left) -> new Rung(Kind.WARNING, left, startOf(before(clock.rule().unit(), due, left, days))))
			.filter((rung) -> rung.workdays() == 0 || !rung.at().isBefore(clock.openedAt()));
	}

	/** Working days before a limit; calendar days before a day that was named. */
	private static LocalDate before(Unit unit, LocalDate due, int left, DayIndex days) {
		return (unit == Unit.DATE) ? due.minusDays(left) : days.workday(due, -left);
	}

	private static Instant startOf(LocalDate day) {
		return day.atStartOfDay(Times.ZONE).toInstant();
	}

}
