package cn.opendata.approval.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.calendar.Notice.NoticeDay;

/**
 * All loaded notices indexed by date, as of one version of the calendar. Never changes.
 */
final class DayIndex implements WorkingCalendar {

	private final long version;

	private final Map<LocalDate, NoticeDay> days = new HashMap<>();

	private final Set<Integer> settledYears = new HashSet<>();

	private DayIndex(long version) {
		this.version = version;
	}

	/**
	 * Indexes notices by date; where two name the same day, the later year's wins.
	 */
	static DayIndex of(long version, Collection<Notice> notices) {
		DayIndex index = new DayIndex(version);
		notices.stream()
			.filter((notice) -> !notice.days().isEmpty())
			.sorted(Comparator.comparingInt(Notice::year))
			.forEach(index::add);
		return index;
	}

	private void add(Notice notice) {
		this.settledYears.add(notice.year());
		notice.days().forEach((day) -> this.days.put(day.date(), day));
	}

	long version() {
		return this.version;
	}

	@Override
	public boolean isWorkday(LocalDate day) {
		NoticeDay named = this.days.get(day);
		return (named != null) ? !named.off() : !isWeekend(day) && fallbackName(day).isEmpty();
	}

	@Override
	public boolean isSettled(LocalDate day) {
		return this.settledYears.contains(day.getYear()) || this.days.containsKey(day);
	}

	/** Whether people work that day although it is a weekend (调休上班). */
	boolean isMakeUp(LocalDate day) {
		return isWeekend(day) && isWorkday(day);
	}

	/** Name of the holiday on which people rest that day; empty on other days. */
	Optional<String> holiday(LocalDate day) {
		NoticeDay named = this.days.get(day);
		if (named != null) {
			return named.off() ? Optional.of(named.name()) : Optional.empty();
		}
		return fallbackName(day);
	}

	@Override
	public int workdaysBetween(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -workdaysBetween(to, from);
		}
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkday).count();
	}

	/** The n-th working day after a day, or before it for a negative n. */
	LocalDate workday(LocalDate from, int n) {
		LocalDate day = from;
		int step = Integer.signum(n);
		for (int left = Math.abs(n); left > 0;) {
			day = day.plusDays(step);
			left -= isWorkday(day) ? 1 : 0;
		}
		return day;
	}

	@Override
	public Due due(Unit unit, int days, LocalDate start, List<Pause> pauses) {
		return new DueCount(this, unit, days, start, pauses).due();
	}

	private Optional<String> fallbackName(LocalDate day) {
		return isSettled(day) ? Optional.empty() : StatutoryHolidays.name(day);
	}

	private static boolean isWeekend(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
