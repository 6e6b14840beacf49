package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.shared.LegalBasis;

import org.springframework.stereotype.Component;

/**
 * Explains due dates for the fragment {@code calendar/explain}.
 */
@Component
public class ClockExplanations {

	private final StoredCalendar calendar;

	ClockExplanations(StoredCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * Explains a stored clock as it was last computed.
	 * @param clock must not be {@code null}
	 */
	public Explanation of(CaseClock clock) {
		return of(clock.rule().code(), Optional.of(clock.rule().basis()), clock.rule().unit(), clock.days(),
				clock.extension(), clock.due());
	}

	Explanation of(String rule, Optional<LegalBasis> basis, Unit unit, int days, int extension, Due due) {
		Optional<LocalDate> last = due.counted().isEmpty() ? Optional.empty()
				: Optional.of(due.counted().get(due.counted().size() - 1));
		Optional<LocalDate> rolled = due.due().isPresent() ? last.filter((day) -> !due.due().equals(last))
				: Optional.empty();
		MonthGrid grid = new MonthGrid(due, this.calendar.days());
		return new Explanation(rule, basis, unit, days, extension, due.start(), due.due(), due.provisional(), rolled,
				grid.skipped(), grid.months());
	}

}
