package cn.opendata.approval.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.Times;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The worked examples of the rules, on the notices that ship with the product.
 */
class DueExamplesUnitTests {

	private static final DayIndex CALENDAR = Days.shipped();

	@ParameterizedTest(name = "{0}: {2} {1} from {3}, pauses {4} is due {5}")
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					SHARE_ANSWER_UNCONDITIONAL, make-up Sunday       | WORKDAYS | 1  | 2025-09-26 | -                     | 2025-09-28 | false
					SHARE_ANSWER_CONDITIONAL over National Day       | WORKDAYS | 10 | 2025-09-26 | -                     | 2025-10-16 | false
					SHARE_ANSWER_CONDITIONAL over Spring Festival    | WORKDAYS | 10 | 2026-02-13 | -                     | 2026-03-05 | false
					OPEN_DECIDE_DELIVER rolls over Spring Festival   | CALENDAR | 10 | 2026-02-09 | -                     | 2026-02-24 | false
					OPEN_DECIDE_DELIVER on a make-up Saturday        | CALENDAR | 10 | 2026-02-04 | -                     | 2026-02-14 | false
					OPEN_DECIDE_DELIVER rolls over Labour Day        | CALENDAR | 10 | 2026-04-23 | -                     | 2026-05-06 | false
					OPEN_DECIDE_DELIVER rolls over a weekend         | CALENDAR | 10 | 2026-07-08 | -                     | 2026-07-20 | false
					OPEN_DECIDE_DELIVER rolls over the 2025 festival | CALENDAR | 10 | 2025-01-24 | -                     | 2025-02-05 | false
					OPEN_SUPPLEMENT_NOTICE received on a holiday     | WORKDAYS | 5  | 2026-02-19 | -                     | 2026-02-28 | false
					Restart with the complete supplement             | WORKDAYS | 20 | 2026-01-21 | -                     | 2026-02-25 | false
					Third party asked and answered                   | WORKDAYS | 20 | 2026-03-02 | 2026-03-10/2026-03-24 | 2026-04-14 | false
					VERIFY_REPLY over New Year                       | WORKDAYS | 10 | 2025-12-30 | -                     | 2026-01-14 | false
					CATALOGUE_UPDATE                                 | WORKDAYS | 10 | 2025-08-01 | -                     | 2025-08-15 | false
					CATALOGUE_UPDATE extended by 5                   | WORKDAYS | 15 | 2025-08-01 | -                     | 2025-08-22 | false
					Year whose notice is not loaded                  | WORKDAYS | 10 | 2026-12-25 | -                     | 2027-01-11 | true
					Instant after midnight in Shanghai               | WORKDAYS | 10 | 2026-02-27T16:30:00Z | -           | 2026-03-13 | false
					""")
	void fallsDue(String example, Unit unit, int days, String start, String pauses, LocalDate due,
			boolean provisional) {
		Due answer = CALENDAR.due(unit, days, day(start), pauses(pauses));
		assertThat(answer.due()).as(example).contains(due);
		assertThat(answer.dueInstant()).contains(Times.endOf(due));
		assertThat(answer.provisional()).isEqualTo(provisional);
		assertThat(answer.counted()).hasSize(days);
	}

	@ParameterizedTest(name = "{0} from {1} counts {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					10 | 2025-09-26 | 2025-09-28 2025-09-29 2025-09-30 2025-10-09 2025-10-10 2025-10-11 2025-10-13 2025-10-14 2025-10-15 2025-10-16
					10 | 2026-02-13 | 2026-02-14 2026-02-24 2026-02-25 2026-02-26 2026-02-27 2026-02-28 2026-03-02 2026-03-03 2026-03-04 2026-03-05
					10 | 2025-12-30 | 2025-12-31 2026-01-04 2026-01-05 2026-01-06 2026-01-07 2026-01-08 2026-01-09 2026-01-12 2026-01-13 2026-01-14
					10 | 2026-12-25 | 2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08 2027-01-11
					""")
	void countsTheWorkingDays(int days, LocalDate start, String counted) {
		Due answer = CALENDAR.due(Unit.WORKDAYS, days, start, List.of());
		assertThat(answer.counted())
			.containsExactlyElementsOf(Arrays.stream(counted.split(" ")).map(LocalDate::parse).toList());
	}

	@ParameterizedTest
	@CsvSource({ "2025", "2026" })
	void hasTheWorkingDaysOfAYear(int year) {
		assertThat(CALENDAR.workdaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(248);
	}

	private static LocalDate day(String text) {
		return text.contains("T") ? Times.day(Instant.parse(text)) : LocalDate.parse(text);
	}

	private static List<Pause> pauses(String text) {
		return Optional.ofNullable(text)
			.map((range) -> range.split("/"))
			.map((range) -> List.of(Days.pause(range[0], range[1])))
			.orElse(List.of());
	}

}
