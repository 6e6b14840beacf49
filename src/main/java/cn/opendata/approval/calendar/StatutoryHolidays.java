package cn.opendata.approval.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/**
 * The holidays with a fixed date, which hold in a year whose notice is not loaded.
 */
final class StatutoryHolidays {

	private static final Map<MonthDay, String> NAMES = load();

	private StatutoryHolidays() {
	}

	static Optional<String> name(LocalDate day) {
		return Optional.ofNullable(NAMES.get(MonthDay.from(day)));
	}

	private static Map<MonthDay, String> load() {
		try {
			return new ClassPathResource("data/statutory-holidays.csv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.skip(1)
				.map((line) -> line.split(","))
				.collect(Collectors.toUnmodifiableMap((cells) -> MonthDay.parse("--" + cells[0]), (cells) -> cells[1]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
