package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.Notice.NoticeDay;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every clock, whatever the start, the pauses and the calendar.
 */
class DueProperties {

	private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);

	private static final List<Notice> NOTICES = HolidayNotices.shipped();

	private static final DayIndex CALENDAR = DayIndex.of(1, NOTICES);

	@Property
	void dueDayIsAWorkingDay(@ForAll("counting") Unit unit, @ForAll @IntRange(min = 1, max = 90) int days,
			@ForAll("starts") LocalDate start, @ForAll("pauseLists") List<Pause> pauses) {
		assertThat(due(CALENDAR, unit, days, start, pauses)).matches(CALENDAR::isWorkday);
	}

	@Property
	void addingAPauseNeverMakesItEarlier(@ForAll("counting") Unit unit, @ForAll @IntRange(min = 1, max = 90) int days,
			@ForAll("starts") LocalDate start, @ForAll("pauseLists") List<Pause> pauses, @ForAll("pauses") Pause more) {
		List<Pause> all = new ArrayList<>(pauses);
		all.add(more);
		assertThat(due(CALENDAR, unit, days, start, all)).isAfterOrEqualTo(due(CALENDAR, unit, days, start, pauses));
	}

	@Property
	void oneMoreWorkingDayIsLater(@ForAll @IntRange(min = 1, max = 90) int days, @ForAll("starts") LocalDate start,
			@ForAll("pauseLists") List<Pause> pauses) {
		assertThat(due(CALENDAR, Unit.WORKDAYS, days + 1, start, pauses))
			.isAfter(due(CALENDAR, Unit.WORKDAYS, days, start, pauses));
	}

	@Property
	void oneMoreCalendarDayIsNeverEarlier(@ForAll @IntRange(min = 1, max = 90) int days,
			@ForAll("starts") LocalDate start, @ForAll("pauseLists") List<Pause> pauses) {
		assertThat(due(CALENDAR, Unit.CALENDAR, days + 1, start, pauses))
			.isAfterOrEqualTo(due(CALENDAR, Unit.CALENDAR, days, start, pauses));
	}

	@Property
	void aMakeUpDayNeverMakesItLater(@ForAll("counting") Unit unit, @ForAll @IntRange(min = 1, max = 90) int days,
			@ForAll("starts") LocalDate start, @ForAll("pauseLists") List<Pause> pauses,
			@ForAll @IntRange(min = 1, max = 150) int offset) {
		List<Notice> notices = new ArrayList<>(NOTICES);
		notices.add(new Notice(2100, List.of(), List.of(new NoticeDay(start.plusDays(offset), "test", false))));
		assertThat(due(DayIndex.of(2, notices), unit, days, start, pauses))
			.isBeforeOrEqualTo(due(CALENDAR, unit, days, start, pauses));
	}

	@Property
	void calendarDaysAreNeverTheLaterReading(@ForAll @IntRange(min = 1, max = 90) int days,
			@ForAll("starts") LocalDate start) {
		assertThat(due(CALENDAR, Unit.CALENDAR, days, start, List.of()))
			.isBeforeOrEqualTo(due(CALENDAR, Unit.WORKDAYS, days, start, List.of()));
	}

	@Property
	void everyDayUpToTheDueDayIsExplainedOnce(@ForAll("counting") Unit unit,
			@ForAll @IntRange(min = 1, max = 60) int days, @ForAll("starts") LocalDate start,
			@ForAll("pauseLists") List<Pause> pauses) {
		Due due = CALENDAR.due(unit, days, start, pauses);
		List<LocalDate> explained = new ArrayList<>(due.counted());
		due.skipped().forEach((skipped) -> explained.add(skipped.date()));
		due.due().filter((day) -> !explained.contains(day)).ifPresent(explained::add);
		assertThat(explained).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(
					start.plusDays(1).datesUntil(due.due().orElseThrow().plusDays(1)).toList());
	}

	@Property
	void anOpenPauseThatStopsTheClockLeavesNoDueDay(@ForAll("counting") Unit unit,
			@ForAll @IntRange(min = 1, max = 60) int days, @ForAll("starts") LocalDate start,
			@ForAll @IntRange(min = 0, max = 90) int offset) {
		LocalDate sent = start.plusDays(offset);
		Due plain = CALENDAR.due(unit, days, start, List.of());
		Due paused = CALENDAR.due(unit, days, start, List.of(new Pause(sent, Optional.empty(), "test")));
		LocalDate last = plain.counted().get(days - 1);
		assertThat(paused.due()).isEqualTo(sent.isBefore(last) ? Optional.empty() : plain.due());
	}

	/** A day that is named is not counted to. */
	@Provide
	Arbitrary<Unit> counting() {
		return Arbitraries.of(Unit.WORKDAYS, Unit.CALENDAR);
	}

	@Provide
	Arbitrary<LocalDate> starts() {
		return Arbitraries.integers().between(0, 900).map(FIRST::plusDays);
	}

	@Provide
	Arbitrary<Pause> pauses() {
		return Combinators.combine(Arbitraries.integers().between(-10, 1000), Arbitraries.integers().between(0, 40))
			.as((begin, length) -> new Pause(FIRST.plusDays(begin), Optional.of(FIRST.plusDays(begin + length)),
					"test"));
	}

	@Provide
	Arbitrary<List<Pause>> pauseLists() {
		return pauses().list().ofMaxSize(4);
	}

	private static LocalDate due(DayIndex calendar, Unit unit, int days, LocalDate start, List<Pause> pauses) {
		return calendar.due(unit, days, start, pauses).due().orElseThrow();
	}

}
