package cn.opendata.approval.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.ClockId;

/**
 * A stored clock (时限) as it stands.
 *
 * @param id the id
 * @param subject what it runs for
 * @param rule the rule in the version it was opened with
 * @param days days in force: the rule's, or the case's own, without the extension
 * @param extension days added by an extension, 0 for none
 * @param pauses pauses so far, in order
 * @param due the computed due day with its explanation
 * @param calendarVersion version of the calendar it was last computed with
 * @param openedAt when it was opened
 * @param endedAt when it ended, empty while it runs
 */
public record CaseClock(ClockId id, ClockSubject subject, ClockRule rule, int days, int extension, List<Pause> pauses,
		Due due, long calendarVersion, Instant openedAt, Optional<Instant> endedAt) {

	public boolean running() {
		return this.endedAt.isEmpty();
	}

	/** Whether a pause is open (停表中). */
	public boolean paused() {
		return running() && this.pauses.stream().anyMatch((pause) -> pause.answered().isEmpty());
	}

	/** Whether it is past its due instant at {@code now}, or ended past it. */
	public boolean overdue(Instant now) {
		return this.due.dueInstant().filter((due) -> !this.endedAt.orElse(now).isBefore(due)).isPresent();
	}

}
