package cn.opendata.approval.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The honest figures of the front page, of the requests received this year; counted at
 * most once a minute, however many people look.
 */
@Component
class RequestFigures {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	private volatile Counted counted;

	RequestFigures(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Year thisYear() {
		Counted last = this.counted;
		Instant now = this.clock.instant();
		if (last == null || Duration.between(last.at, now).abs().compareTo(KEPT) > 0) {
			last = new Counted(now, count(now));
			this.counted = last;
		}
		return last.year;
	}

	private Year count(Instant now) {
		Instant start = LocalDate.of(Times.day(now).getYear(), 1, 1).atStartOfDay(Times.ZONE).toInstant();
		List<Taken> taken = this.jdbc.sql("""
				SELECT days_taken, in_time, COUNT(*) AS many FROM request_case WHERE kind = 'OPEN' AND submitted_at >= ?
				GROUP BY days_taken, in_time ORDER BY days_taken""")
			.param(Times.stored(start))
			.query((rs, n) -> new Taken(rs.getObject("days_taken", Integer.class),
					rs.getObject("in_time", Boolean.class), rs.getInt("many")))
			.list();
		int all = taken.stream().mapToInt(Taken::many).sum();
		List<Taken> answered = taken.stream().filter((one) -> one.days() != null).toList();
		int total = answered.stream().mapToInt(Taken::many).sum();
		int inTime = answered.stream().filter((one) -> Boolean.TRUE.equals(one.inTime())).mapToInt(Taken::many).sum();
		return new Year(all, total, median(answered, total), inTime);
	}

	private static OptionalInt median(List<Taken> answered, int total) {
		int seen = 0;
		for (Taken one : answered) {
			seen += one.many();
			if (seen * 2 >= total) {
				return OptionalInt.of(one.days());
			}
		}
		return OptionalInt.empty();
	}

	private record Counted(Instant at, Year year) {
	}

	private record Taken(Integer days, Boolean inTime, int many) {
	}

	/**
	 * Requests received this year.
	 *
	 * @param received how many
	 * @param answered how many of them were answered
	 * @param median median working days to the answer, empty while none was answered
	 * @param inTime how many were answered in time
	 */
	record Year(int received, int answered, OptionalInt median, int inTime) {

		/** Share answered in time, whole per cent. */
		public int rate() {
			return (this.answered > 0) ? Math.round(100f * this.inTime / this.answered) : 0;
		}

	}

}
