package cn.opendata.approval.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.calendar.Due.Skipped;
import cn.opendata.approval.calendar.Due.Why;
import cn.opendata.approval.calendar.Notice.NoticeDay;
import cn.opendata.approval.shared.ClockId;
import cn.opendata.approval.shared.LegalBasis;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The edges of the clock function.
 */
class DueCountUnitTests {

	private static final DayIndex CALENDAR = Days.shipped();

	private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

	@Test
	void lastMillisecondOfTheDueDayIsInTime() {
		CaseClock clock = clock(CALENDAR.due(Unit.WORKDAYS, 10, MARCH_2, List.of()));
		assertThat(clock.due().due()).contains(LocalDate.of(2026, 3, 16));
		assertThat(clock.overdue(Instant.parse("2026-03-16T15:59:59.999Z"))).isFalse();
	}

	@Test
	void midnightAfterTheDueDayIsOverdue() {
		CaseClock clock = clock(CALENDAR.due(Unit.WORKDAYS, 10, MARCH_2, List.of()));
		assertThat(clock.overdue(Instant.parse("2026-03-16T16:00:00Z"))).isTrue();
	}

	@Test
	void namedDayIsTheDueDayRestDayOrNot() {
		Due due = CALENDAR.due(Unit.DATE, 10, LocalDate.of(2026, 2, 9), List.of());
		assertThat(due.due()).contains(LocalDate.of(2026, 2, 19));
		assertThat(due.dueInstant()).contains(Instant.parse("2026-02-19T16:00:00Z"));
		assertThat(due.provisional()).isFalse();
	}

	@Test
	void pauseAfterTheDueDayHasNoEffect() {
		LocalDate plain = due(Days.pause("2026-03-17", "2026-03-30")).orElseThrow();
		assertThat(plain).isEqualTo(LocalDate.of(2026, 3, 16));
		assertThat(due(Days.open("2026-03-17"))).contains(plain);
	}

	@Test
	void pauseThatBeginsOnTheDueDayHasNoEffect() {
		assertThat(due(Days.open("2026-03-16"))).contains(LocalDate.of(2026, 3, 16));
	}

	@Test
	void pauseThatBeginsWhileTheEndIsRolledHasNoEffect() {
		Due due = CALENDAR.due(Unit.CALENDAR, 10, LocalDate.of(2026, 2, 9),
				List.of(Days.pause("2026-02-20", "2026-03-20")));
		assertThat(due.due()).contains(LocalDate.of(2026, 2, 24));
	}

	@Test
	void openPauseLeavesNoDueDay() {
		Due due = CALENDAR.due(Unit.WORKDAYS, 10, MARCH_2, List.of(Days.open("2026-03-04")));
		assertThat(due.due()).isEmpty();
		assertThat(due.dueInstant()).isEmpty();
		assertThat(due.counted()).containsExactly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
	}

	@Test
	void dayOfTheLetterCountsAndDayOfTheAnswerDoesNot() {
		Due due = CALENDAR.due(Unit.WORKDAYS, 3, MARCH_2, List.of(Days.pause("2026-03-03", "2026-03-05")));
		assertThat(due.counted()).containsExactly(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 6),
				LocalDate.of(2026, 3, 9));
		assertThat(due.skipped()).contains(new Skipped(LocalDate.of(2026, 3, 5), Why.PAUSE, ""));
	}

	@Test
	void answerOnTheDayOfTheLetterStopsNothing() {
		assertThat(due(Days.pause("2026-03-04", "2026-03-04"))).isEqualTo(due());
	}

	@Test
	void overlappingPausesCountOnce() {
		assertThat(due(Days.pause("2026-03-04", "2026-03-10"), Days.pause("2026-03-06", "2026-03-12")))
			.isEqualTo(due(Days.pause("2026-03-04", "2026-03-12")));
	}

	@Test
	void orderOfPausesDoesNotMatter() {
		Pause first = Days.pause("2026-03-04", "2026-03-06");
		Pause second = Days.pause("2026-03-10", "2026-03-12");
		assertThat(due(first, second)).isEqualTo(due(second, first));
	}

	@Test
	void pauseBeforeTheStartTakesOnlyWhatReachesIntoTheLimit() {
		assertThat(due(Days.pause("2026-02-20", "2026-03-03"))).contains(LocalDate.of(2026, 3, 17));
		assertThat(due(Days.pause("2026-02-20", "2026-03-02"))).isEqualTo(due());
	}

	@Test
	void rollNamesTheDaysPassedOver() {
		Due due = CALENDAR.due(Unit.CALENDAR, 10, LocalDate.of(2026, 2, 9), List.of());
		assertThat(due.counted()).hasSize(10).endsWith(LocalDate.of(2026, 2, 19));
		assertThat(due.skipped()).containsExactlyElementsOf(Stream.of(20, 21, 22, 23)
			.map((day) -> new Skipped(LocalDate.of(2026, 2, day), Why.ROLLED, "\u6625\u8282"))
			.toList());
	}

	@Test
	void calendarLimitIsProvisionalOnlyWhenItsEndIs() {
		assertThat(CALENDAR.due(Unit.CALENDAR, 3, LocalDate.of(2026, 12, 25), List.of()).provisional()).isFalse();
		assertThat(CALENDAR.due(Unit.CALENDAR, 10, LocalDate.of(2026, 12, 25), List.of()).provisional()).isTrue();
	}

	@Test
	void unsettledYearKeepsTheFixedHolidays() {
		assertThat(Stream.of("2027-01-01", "2027-05-01", "2027-05-02", "2027-10-01", "2027-10-02", "2027-10-03")
			.map(LocalDate::parse)
			.filter(CALENDAR::isWorkday)).isEmpty();
		assertThat(CALENDAR.isWorkday(LocalDate.of(2027, 1, 4))).isTrue();
		assertThat(CALENDAR.isSettled(LocalDate.of(2027, 1, 4))).isFalse();
	}

	@Test
	void dayIsFoundInTheNoticeOfAnotherYear() {
		assertThat(CALENDAR.isWorkday(LocalDate.of(2018, 12, 29))).isTrue();
		assertThat(CALENDAR.isWorkday(LocalDate.of(2018, 12, 31))).isFalse();
	}

	@Test
	void weekdayMayBeAMakeUpDay() {
		assertThat(CALENDAR.isWorkday(LocalDate.of(2020, 2, 3))).isTrue();
	}

	@Test
	void laterNoticeWinsOnADayThatBothName() {
		LocalDate day = LocalDate.of(2029, 12, 31);
		DayIndex calendar = Days.of(new Notice(2030, List.of(), List.of(new NoticeDay(day, "b", true))),
				new Notice(2029, List.of(), List.of(new NoticeDay(day, "a", false))));
		assertThat(calendar.isWorkday(day)).isFalse();
		assertThat(calendar.holiday(day)).contains("b");
	}

	@Test
	void workdaysBetweenIsSigned() {
		LocalDate friday = LocalDate.of(2026, 3, 6);
		assertThat(CALENDAR.workdaysBetween(friday, friday)).isZero();
		assertThat(CALENDAR.workdaysBetween(friday, friday.plusDays(3))).isOne();
		assertThat(CALENDAR.workdaysBetween(friday.plusDays(3), friday)).isEqualTo(-1);
		assertThat(CALENDAR.workdaysBetween(friday, friday.plusDays(1))).isZero();
	}

	@Test
	void limitOfNoDaysIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.due(Unit.WORKDAYS, 0, MARCH_2, List.of()));
	}

	private static Optional<LocalDate> due(Pause... pauses) {
		return CALENDAR.due(Unit.WORKDAYS, 10, MARCH_2, List.of(pauses)).due();
	}

	private static CaseClock clock(Due due) {
		ClockRule rule = new ClockRule("TEST", 1, Unit.WORKDAYS, 10, 0, List.of(), new LegalBasis("", "a", "b"),
				MARCH_2);
		return new CaseClock(new ClockId("c"), new ClockSubject("test", "t"), rule, 10, 0, List.of(), due, 1,
				Instant.parse("2026-03-02T01:00:00Z"), Optional.empty());
	}

}
