package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.Optional;

import cn.opendata.approval.calendar.Chip;
import cn.opendata.approval.calendar.ClockChips;
import cn.opendata.approval.shared.Times;
import org.springframework.stereotype.Component;

/**
 * Makes rows of cases readable: names and chips.
 */
@Component
class CaseLines {

	private final CaseNames names;

	private final ClockChips chips;

	CaseLines(CaseNames names, ClockChips chips) {
		this.names = names;
		this.chips = chips;
	}

	Line of(CaseRow row) {
		return new Line(row, this.names.department(row.department()), this.names.step(row), this.names.inCharge(row),
				row.open() ? Optional.of(this.chips.of(row.dueOn(), row.paused())) : Optional.empty());
	}

	/**
	 * A line of a list.
	 *
	 * @param row the case
	 * @param department name of the department
	 * @param step the step it waits at
	 * @param inCharge who has it in hand
	 * @param chip what is left of the time, empty once it is over
	 */
	record Line(CaseRow row, String department, String step, String inCharge, Optional<Chip> chip) {

		/** Since when it waits at this step, empty while nobody's step is waited for. */
		public Optional<LocalDate> since() {
			return this.row.waiting().map((waiting) -> Times.day(waiting.since()));
		}

	}

}
