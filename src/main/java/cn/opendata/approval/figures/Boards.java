package cn.opendata.approval.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Times;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts the board together from what is open.
 */
@Component
class Boards {

	private static final int PAGE = 30;

	private static final int LISTED = 50;

	private final OpenCases cases;

	private final CaseLines lines;

	private final DaysAhead days;

	private final Machinery machinery;

	private final MessageSource messages;

	private final Clock clock;

	Boards(OpenCases cases, CaseLines lines, DaysAhead days, Machinery machinery, MessageSource messages, Clock clock) {
		this.cases = cases;
		this.lines = lines;
		this.days = days;
		this.machinery = machinery;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * The board of some departments.
	 * @param after where the list of the overdue ones goes on, {@code null} for its
	 * beginning
	 */
	Board of(Scope scope, String after, Locale locale) {
		LocalDate today = this.days.today();
		LocalDate tomorrow = today.plusDays(1);
		LocalDate sunday = this.days.endOfWeek();
		SortedMap<LocalDate, Integer> due = this.cases.byDueDay(scope);
		Map<Kind, Map<Status, Integer>> standing = this.cases.byStatus(scope);
		int open = standing.values()
			.stream()
			.flatMap((each) -> each.values().stream())
			.mapToInt(Integer::intValue)
			.sum();
		boolean weekOver = sunday.isBefore(tomorrow);
		return new Board(time(locale), open, sum(due.headMap(today)), due.getOrDefault(today, 0),
				weekOver ? 0 : sum(due.subMap(tomorrow, sunday.plusDays(1))),
				standing.getOrDefault(Kind.SUPERVISE, Map.of()).getOrDefault(Status.ORDERED, 0), days(scope, due, open),
				statuses(standing), this.cases.overdue(scope, today, after, PAGE).map(this.lines::of),
				lines(scope, today, today), weekOver ? List.of() : lines(scope, tomorrow, sunday),
				this.machinery.engine(), this.machinery.mails());
	}

	private List<CaseLines.Line> lines(Scope scope, LocalDate from, LocalDate until) {
		return this.cases.due(scope, from, until, null, LISTED).map(this.lines::of).items();
	}

	private List<Board.Days> days(Scope scope, SortedMap<LocalDate, Integer> due, int open) {
		LocalDate today = this.days.today();
		Map<DaysLeft, Integer> counts = new EnumMap<>(DaysLeft.class);
		due.forEach((day, many) -> counts.merge(
				day.equals(today) ? DaysLeft.TODAY : DaysLeft.of(day.isBefore(today), this.days.left(day)), many,
				Integer::sum));
		int paused = this.cases.paused(scope);
		counts.put(DaysLeft.PAUSED, paused);
		counts.put(DaysLeft.NONE, Math.max(0, open - paused - sum(due)));
		int most = most(counts.values());
		return Arrays.stream(DaysLeft.values())
			.map((left) -> new Board.Days(left, counts.getOrDefault(left, 0),
					share(counts.getOrDefault(left, 0), most)))
			.toList();
	}

	private static List<Board.Standing> statuses(Map<Kind, Map<Status, Integer>> standing) {
		int most = most(standing.values().stream().flatMap((each) -> each.values().stream()).toList());
		List<Board.Standing> rows = new ArrayList<>();
		standing.forEach((kind, counts) -> counts
			.forEach((status, many) -> rows.add(new Board.Standing(kind, status, many, share(many, most)))));
		return rows;
	}

	private String time(Locale locale) {
		return DateTimeFormatter.ofPattern(this.messages.getMessage("figures.board.time", null, locale), locale)
			.format(this.clock.instant().atZone(Times.ZONE));
	}

	private static int most(Iterable<Integer> counts) {
		int most = 0;
		for (int many : counts) {
			most = Math.max(most, many);
		}
		return most;
	}

	private static int share(int many, int most) {
		return (most > 0) ? (int) Math.ceil(100.0 * many / most) : 0;
	}

	private static int sum(SortedMap<LocalDate, Integer> days) {
		return days.values().stream().mapToInt(Integer::intValue).sum();
	}

}
