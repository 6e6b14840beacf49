package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A question to the clock function, checked.
 *
 * @param rule the rule in force on the start day, if one was named
 * @param unit the rule's unit or the asker's own
 * @param days the rule's days or the asker's own
 * @param extension days added, 0 for none
 * @param start the start day
 * @param pauses pauses, in the order given
 */
record DeadlineQuery(Optional<ClockRule> rule, Unit unit, int days, int extension, LocalDate start,
		List<Pause> pauses) {

	Due answer(WorkingCalendar calendar) {
		return calendar.due(this.unit, this.days + this.extension, this.start, this.pauses);
	}

}
