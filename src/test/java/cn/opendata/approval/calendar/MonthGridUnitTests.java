package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import cn.opendata.approval.calendar.Due.Why;
import cn.opendata.approval.calendar.Explanation.Cell;
import cn.opendata.approval.calendar.Explanation.Mark;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The months of an explanation.
 */
class MonthGridUnitTests {

	private static final DayIndex CALENDAR = Days.shipped();

	@Test
	void everyDayFromStartToDueHasItsMark() {
		MonthGrid grid = grid(Unit.CALENDAR, 10, "2026-02-09");
		List<Cell> cells = grid.months().get(0).weeks().stream().flatMap(List::stream).toList();
		assertThat(cells.stream()
			.filter((cell) -> cell.mark() != Mark.BLANK && cell.mark() != Mark.OUTSIDE)
			.collect(Collectors.groupingBy(Cell::mark, Collectors.counting()))).containsEntry(Mark.START, 1L)
			.containsEntry(Mark.COUNTED, 10L)
			.containsEntry(Mark.SKIPPED, 4L)
			.containsEntry(Mark.REACHED, 1L);
		assertThat(cells).filteredOn(Cell::due).extracting(Cell::date).containsExactly(LocalDate.of(2026, 2, 24));
		assertThat(cells).filteredOn(Cell::makeUp)
			.extracting(Cell::date)
			.containsExactly(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28));
	}

	@Test
	void weeksBeginOnMonday() {
		assertThat(grid(Unit.WORKDAYS, 30, "2026-02-09").months()).flatExtracting(Explanation.Month::weeks)
			.allSatisfy((week) -> assertThat(week).hasSize(7)
				.first()
				.satisfies((cell) -> assertThat(cell.date().getDayOfWeek().getValue()).isOne()));
	}

	@Test
	void neighboursOfOneReasonStandTogether() {
		assertThat(grid(Unit.WORKDAYS, 10, "2026-02-13").skipped()).extracting(Explanation.Span::from)
			.containsExactly(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 3, 1));
	}

	@Test
	void stoppedClockIsShownUpToTheStop() {
		Due due = CALENDAR.due(Unit.WORKDAYS, 10, LocalDate.of(2026, 3, 30), List.of(Days.open("2026-04-02")));
		MonthGrid grid = new MonthGrid(due, CALENDAR);
		assertThat(grid.months()).hasSize(2);
		assertThat(grid.skipped()).extracting(Explanation.Span::why).doesNotContain(Why.PAUSE);
	}

	private static MonthGrid grid(Unit unit, int days, String start) {
		return new MonthGrid(CALENDAR.due(unit, days, LocalDate.parse(start), List.of()), CALENDAR);
	}

}
