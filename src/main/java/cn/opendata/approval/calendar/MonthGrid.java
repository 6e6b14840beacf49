package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.opendata.approval.calendar.Due.Skipped;
import cn.opendata.approval.calendar.Explanation.Cell;
import cn.opendata.approval.calendar.Explanation.Mark;
import cn.opendata.approval.calendar.Explanation.Month;
import cn.opendata.approval.calendar.Explanation.Span;

/**
 * Lays the days of a clock out in months.
 */
final class MonthGrid {

	private static final int MONTHS_AT_MOST = 36;

	private final Due due;

	private final DayIndex calendar;

	private final Map<LocalDate, Integer> numbers = new HashMap<>();

	private final Map<LocalDate, Skipped> skips = new HashMap<>();

	MonthGrid(Due due, DayIndex calendar) {
		this.due = due;
		this.calendar = calendar;
		due.counted().forEach((day) -> this.numbers.put(day, this.numbers.size() + 1));
		due.skipped().forEach((skipped) -> this.skips.put(skipped.date(), skipped));
	}

	List<Month> months() {
		YearMonth last = YearMonth.from(end());
		return Stream.iterate(YearMonth.from(this.due.start()), (month) -> month.plusMonths(1))
			.takeWhile((month) -> !month.isAfter(last))
			.limit(MONTHS_AT_MOST)
			.map((month) -> new Month(month, weeks(month)))
			.toList();
	}

	List<Span> skipped() {
		List<Span> spans = new ArrayList<>();
		for (Skipped day : this.due.skipped()) {
			Span previous = spans.isEmpty() ? null : spans.get(spans.size() - 1);
			if (previous != null && previous.to().plusDays(1).equals(day.date()) && previous.why() == day.why()
					&& previous.name().equals(day.name())) {
				spans.set(spans.size() - 1, new Span(previous.from(), day.date(), day.why(), day.name()));
			}
			else {
				spans.add(new Span(day.date(), day.date(), day.why(), day.name()));
			}
		}
		return spans;
	}

	/** The last day that is explained: the due day, or the last one before the stop. */
	private LocalDate end() {
		return this.due.due()
			.orElseGet(() -> Stream.concat(this.numbers.keySet().stream(), this.skips.keySet().stream())
				.max(LocalDate::compareTo)
				.orElse(this.due.start()));
	}

	private List<List<Cell>> weeks(YearMonth month) {
		LocalDate monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
		return Stream.iterate(monday, (day) -> day.plusWeeks(1))
			.takeWhile((day) -> !day.isAfter(month.atEndOfMonth()))
			.map((first) -> IntStream.range(0, 7).mapToObj((i) -> cell(first.plusDays(i), month)).toList())
			.filter((week) -> week.stream().anyMatch(MonthGrid::isTold))
			.toList();
	}

	private static boolean isTold(Cell cell) {
		return cell.mark() != Mark.BLANK && cell.mark() != Mark.OUTSIDE;
	}

	private Cell cell(LocalDate day, YearMonth month) {
		if (!YearMonth.from(day).equals(month)) {
			return new Cell(day, Mark.BLANK, 0, Optional.empty(), "", false, false);
		}
		Optional<Skipped> skip = Optional.ofNullable(this.skips.get(day));
		String name = this.calendar.holiday(day).orElse(skip.map(Skipped::name).orElse(""));
		return new Cell(day, mark(day), this.numbers.getOrDefault(day, 0), skip.map(Skipped::why), name,
				this.calendar.isMakeUp(day), this.due.due().filter(day::equals).isPresent());
	}

	private Mark mark(LocalDate day) {
		if (day.equals(this.due.start())) {
			return Mark.START;
		}
		if (this.numbers.containsKey(day)) {
			return Mark.COUNTED;
		}
		if (this.skips.containsKey(day)) {
			return Mark.SKIPPED;
		}
		return this.due.due().filter(day::equals).isPresent() ? Mark.REACHED : Mark.OUTSIDE;
	}

}
