package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.Notice.NoticeDay;

/**
 * What a new notice would change, told before it is applied.
 *
 * @param notice the notice
 * @param calendarVersion the version it was compared with
 * @param replaces whether a notice of that year is loaded already
 * @param changes days that differ from what is loaded
 * @param running how many clocks run
 * @param moves how many of them would move
 * @param examples the first of those that would move
 */
record Proposal(Notice notice, long calendarVersion, boolean replaces, List<DayChange> changes, int running, int moves,
		List<Move> examples) {

	/**
	 * A day before and after; either may be absent.
	 */
	record DayChange(LocalDate date, Optional<NoticeDay> before, Optional<NoticeDay> after) {
	}

	/**
	 * A clock's due day before and after.
	 */
	record Move(CaseClock clock, Optional<LocalDate> before, Optional<LocalDate> after) {
	}

}
