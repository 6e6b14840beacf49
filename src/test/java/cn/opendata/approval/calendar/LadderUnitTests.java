package cn.opendata.approval.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.ClockId;
import cn.opendata.approval.shared.LegalBasis;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rungs of a clock and when they are reached.
 */
class LadderUnitTests {

	private static final DayIndex CALENDAR = Days.shipped();

	private static final LocalDate FEBRUARY_9 = LocalDate.of(2026, 2, 9);

	@Test
	void warnsOnTheWorkingDayWithThatManyLeft() {
		List<Rung> rungs = ladder(10, "2026-02-09T01:00:00Z", List.of());
		assertThat(rungs).extracting(Rung::key)
			.containsExactly("WARNING-3", "WARNING-1", "WARNING-0", "EXPIRED-0", "ESCALATED-3");
		assertThat(rungs).extracting(Rung::at)
			.extracting(Instant::toString)
			.containsExactly("2026-02-11T16:00:00Z", "2026-02-13T16:00:00Z", "2026-02-23T16:00:00Z",
					"2026-02-24T16:00:00Z", "2026-02-27T16:00:00Z");
	}

	@Test
	void warningOfThePastIsSkippedButTheLast() {
		assertThat(ladder(10, "2026-02-24T01:00:00Z", List.of())).extracting(Rung::key)
			.containsExactly("WARNING-0", "EXPIRED-0", "ESCALATED-3");
	}

	@Test
	void stoppedClockHasNoRungs() {
		assertThat(ladder(10, "2026-02-09T01:00:00Z", List.of(Days.open("2026-02-10")))).isEmpty();
	}

	@Test
	void stopAfterTheDueDayHoldsNothingUp() {
		assertThat(ladder(10, "2026-02-09T01:00:00Z", List.of(Days.open("2026-03-02")))).hasSize(5);
	}

	@Test
	void namedDayIsWarnedOfInCalendarDays() {
		ClockRule rule = new ClockRule("TEST", 1, Unit.DATE, 0, 0, List.of(30, 7), new LegalBasis("", "a", "b"),
				FEBRUARY_9);
		List<Rung> rungs = Ladder.of(new CaseClock(new ClockId("c"), new ClockSubject("test", "t"), rule, 60, 0,
				List.of(), CALENDAR.due(Unit.DATE, 60, FEBRUARY_9, List.of()), 1, Instant.parse("2026-02-09T01:00:00Z"),
				Optional.empty()), CALENDAR);
		assertThat(rungs).extracting(Rung::key).containsExactly("WARNING-30", "WARNING-7", "EXPIRED-0", "ESCALATED-3");
		assertThat(rungs).extracting(Rung::at)
			.extracting(Instant::toString)
			.startsWith("2026-03-10T16:00:00Z", "2026-04-02T16:00:00Z", "2026-04-10T16:00:00Z");
	}

	private static List<Rung> ladder(int days, String openedAt, List<Pause> pauses) {
		ClockRule rule = new ClockRule("TEST", 1, Unit.CALENDAR, days, 0, List.of(3, 1, 0),
				new LegalBasis("", "a", "b"), FEBRUARY_9);
		return Ladder.of(new CaseClock(new ClockId("c"), new ClockSubject("test", "t"), rule, days, 0, pauses,
				CALENDAR.due(Unit.CALENDAR, days, FEBRUARY_9, pauses), 1, Instant.parse(openedAt), Optional.empty()),
				CALENDAR);
	}

}
