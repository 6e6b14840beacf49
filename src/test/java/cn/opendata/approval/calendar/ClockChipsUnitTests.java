package cn.opendata.approval.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.calendar.Chip.Level;
import cn.opendata.approval.shared.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the chip says, seen from Friday, 13 February 2026.
 */
class ClockChipsUnitTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 2, 13);

	private final ClockChips chips = new ClockChips(Days.shipped(),
			Clock.fixed(TODAY.atTime(9, 0).atZone(Times.ZONE).toInstant(), Times.ZONE));

	@ParameterizedTest
	@CsvSource({ "2026-02-13,DUE,calendar.chip.today,0", "2026-02-14,SOON,calendar.chip.left,1",
			"2026-02-24,SOON,calendar.chip.left,2", "2026-02-25,SOON,calendar.chip.left,3",
			"2026-02-26,OK,calendar.chip.left,4", "2026-02-12,OVERDUE,calendar.chip.overdue,1",
			"2026-02-09,OVERDUE,calendar.chip.overdue,4" })
	void countsWorkingDays(LocalDate due, Level level, String key, int days) {
		assertThat(this.chips.of(Optional.of(due), false)).isEqualTo(new Chip(level, key, days));
	}

	@Test
	void stoppedClockSaysSo() {
		assertThat(this.chips.of(Optional.empty(), true).level()).isEqualTo(Level.PAUSED);
	}

	@Test
	void stopAfterTheDueDayHidesNothing() {
		assertThat(this.chips.of(Optional.of(TODAY.minusDays(1)), true).level()).isEqualTo(Level.OVERDUE);
	}

	@Test
	void overdueSinceTheWeekendHasNoWorkingDaysYet() {
		ClockChips sunday = new ClockChips(Days.shipped(),
				Clock.fixed(LocalDate.of(2026, 3, 8).atTime(9, 0).atZone(Times.ZONE).toInstant(), Times.ZONE));
		assertThat(sunday.of(Optional.of(LocalDate.of(2026, 3, 6)), false))
			.isEqualTo(new Chip(Level.OVERDUE, "calendar.chip.overdueNow", 0));
	}

}
