package cn.opendata.approval.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.opendata.approval.calendar.Due.Skipped;
import cn.opendata.approval.shared.LegalBasis;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The clock function for programs, open to everybody.
 */
@RestController
class DeadlineApi {

	private final ClockRules rules;

	private final StoredCalendar calendar;

	DeadlineApi(ClockRules rules, StoredCalendar calendar) {
		this.rules = rules;
		this.calendar = calendar;
	}

	@GetMapping("/api/v1/deadlines")
	@Operation(summary = "When a limit falls due, explained day by day")
	Answer deadline(
			@Parameter(description = "Code of a rule; may be left out where days and unit are given",
					example = "OPEN_DECIDE_DELIVER") @RequestParam(required = false) String rule,
			@Parameter(description = "Day of the event, a date or an instant; it is not counted",
					example = "2026-02-13") @RequestParam(required = false) String start,
			@Parameter(description = "Pause from/to; repeat for more, leave out the end of an open one",
					example = "2026-02-14/2026-02-16") @RequestParam(required = false) List<String> pause,
			@Parameter(description = "Days of an extension") @RequestParam(required = false) String extend,
			@Parameter(description = "Number of days in the place of the rule's") @RequestParam(
					required = false) String days,
			@Parameter(description = "WORKDAYS or CALENDAR, in the place of the rule's") @RequestParam(
					required = false) String unit) {
		DeadlineQuery query = new DeadlineReader(this.rules,
				new DeadlineQuestion(rule, start, pause, extend, days, unit))
			.read();
		DayIndex index = this.calendar.days();
		return Answer.of(query, query.answer(index), index.version());
	}

	/**
	 * What a program reads.
	 *
	 * @param rule code of the rule, {@code null} without one
	 * @param ruleVersion its version in force on the start day
	 * @param unit in what it counts
	 * @param days how many, without the extension
	 * @param extension days added
	 * @param start the start day
	 * @param due the due day, {@code null} while a pause is open
	 * @param dueInstant end of the due day
	 * @param provisional whether a holiday notice is still missing
	 * @param counted the days that count
	 * @param skipped the days passed over and why
	 * @param basis where the limit is written, {@code null} without a rule
	 * @param calendarVersion version of the calendar
	 */
	record Answer(String rule, Integer ruleVersion, Unit unit, int days, int extension, LocalDate start, LocalDate due,
			Instant dueInstant, boolean provisional, List<LocalDate> counted, List<Skipped> skipped, LegalBasis basis,
			long calendarVersion) {

		static Answer of(DeadlineQuery query, Due due, long calendarVersion) {
			return new Answer(query.rule().map(ClockRule::code).orElse(null),
					query.rule().map(ClockRule::version).orElse(null), query.unit(), query.days(), query.extension(),
					query.start(), due.due().orElse(null), due.dueInstant().orElse(null), due.provisional(),
					due.counted(), due.skipped(), query.rule().map(ClockRule::basis).orElse(null), calendarVersion);
		}

	}

}
