package cn.opendata.approval.calendar;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Moves the running clocks after the calendar has changed, each in a transaction of its
 * own, so that one that cannot be moved now holds up no other. What is left is moved at
 * the next touch, or by the recurring task at the latest.
 */
@Component
class ClockMoves {

	private static final Logger LOG = LoggerFactory.getLogger(ClockMoves.class);

	private final ClockRows rows;

	private final StoredClocks clocks;

	private final StoredCalendar calendar;

	ClockMoves(ClockRows rows, StoredClocks clocks, StoredCalendar calendar) {
		this.rows = rows;
		this.clocks = clocks;
		this.calendar = calendar;
	}

	/** Moves every running clock that was computed with an earlier calendar. */
	Result catchUp() {
		int moved = 0;
		int left = 0;
		for (CaseClock clock : this.rows.runningBefore(this.calendar.fresh().version())) {
			try {
				moved += this.clocks.move(clock.id()).isPresent() ? 1 : 0;
			}
			catch (RuntimeException ex) {
				LOG.warn("Clock {} could not be moved yet", clock.id(), ex);
				left++;
			}
		}
		return new Result(moved, left);
	}

	/**
	 * How it went.
	 *
	 * @param moved clocks that fall due on another day now
	 * @param left clocks that could not be moved yet
	 */
	record Result(int moved, int left) {
	}

	/** Looks for clocks that an import on another node may have missed. */
	@Configuration(proxyBeanMethods = false)
	static class CatchUp {

		@Bean
		RecurringTask<Void> calendarCatchUp(ClockMoves moves) {
			return Tasks.recurring("calendar-catch-up", FixedDelay.ofMinutes(10))
				.execute((task, context) -> moves.catchUp());
		}

	}

}
