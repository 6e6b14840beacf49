package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.opendata.approval.calendar.Due.Skipped;
import cn.opendata.approval.calendar.Due.Why;

/**
 * How the explanation of a clock is written into its row.
 */
final class DayText {

	private DayText() {
	}

	static String counted(List<LocalDate> days) {
		return days.stream().map(LocalDate::toString).collect(Collectors.joining(";"));
	}

	static List<LocalDate> counted(String text) {
		return parts(text).map(LocalDate::parse).toList();
	}

	static String skipped(List<Skipped> days) {
		return days.stream()
			.map((day) -> day.date() + "," + day.why() + "," + day.name())
			.collect(Collectors.joining(";"));
	}

	static List<Skipped> skipped(String text) {
		return parts(text).map((part) -> part.split(",", 3))
			.map((part) -> new Skipped(LocalDate.parse(part[0]), Why.valueOf(part[1]), part[2]))
			.toList();
	}

	private static Stream<String> parts(String text) {
		return Stream.of(text.split(";")).filter((part) -> !part.isEmpty());
	}

}
