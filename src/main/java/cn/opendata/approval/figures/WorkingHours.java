package cn.opendata.approval.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import cn.opendata.approval.calendar.WorkingCalendar;
import cn.opendata.approval.shared.Times;
import org.springframework.stereotype.Component;

/**
 * Working time between two instants: eight hours on each working day, 9 to 17 o'clock.
 */
@Component
class WorkingHours {

	/** Hours of a working day. */
	static final int A_DAY = 8;

	private static final LocalTime OPENS = LocalTime.of(9, 0);

	private final WorkingCalendar calendar;

	WorkingHours(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/** Whole hours, half an hour or more counting as one. */
	int between(Instant from, Instant until) {
		Duration worked = Duration.ZERO;
		LocalDate last = Times.day(until);
		for (LocalDate day = Times.day(from); !day.isAfter(last); day = day.plusDays(1)) {
			if (this.calendar.isWorkday(day)) {
				worked = worked.plus(within(day, from, until));
			}
		}
		return (int) ((worked.toMinutes() + 30) / 60);
	}

	private static Duration within(LocalDate day, Instant from, Instant until) {
		Instant opens = day.atTime(OPENS).atZone(Times.ZONE).toInstant();
		Instant closes = opens.plus(Duration.ofHours(A_DAY));
		Instant start = from.isAfter(opens) ? from : opens;
		Instant end = until.isBefore(closes) ? until : closes;
		return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
	}

}
