package cn.opendata.approval.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How the house writes time: instants are stored as UTC date-times, days are counted in
 * Asia/Shanghai.
 */
public final class Times {

	/** The zone in which the day of an event is its day. */
	public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	/**
	 * When a scheduled task is due at once. The scheduler has the clock of the machine,
	 * which business time may be ahead of: a task due "now" would wait for days.
	 */
	public static final Instant AT_ONCE = Instant.parse("2000-01-01T00:00:00Z");

	private Times() {
	}

	/** The column value of an instant; {@code null} stays {@code null}. */
	public static LocalDateTime stored(Instant instant) {
		return (instant != null) ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : null;
	}

	/** The instant of a column value; {@code null} stays {@code null}. */
	public static Instant read(LocalDateTime column) {
		return (column != null) ? column.toInstant(ZoneOffset.UTC) : null;
	}

	/** The day of an event. */
	public static LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, ZONE);
	}

	/** The end of a day, 24:00: what happens at this instant is already the next day. */
	public static Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(ZONE).toInstant();
	}

}
