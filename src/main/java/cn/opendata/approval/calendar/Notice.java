package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A notice of the State Council on the holidays of a year (节假日安排的通知).
 *
 * @param year the year in its title; some of its days may lie in the year before or after
 * @param papers addresses of the notice's text
 * @param days the rest days and make-up working days it names
 */
record Notice(int year, List<String> papers, List<NoticeDay> days) {

	Notice {
		papers = List.copyOf(papers);
		days = List.copyOf(days);
	}

	/** Days of rest. */
	public List<NoticeDay> getRest() {
		return this.days.stream().filter(NoticeDay::off).toList();
	}

	/** Working days in exchange. */
	public List<NoticeDay> getMakeUps() {
		return this.days.stream().filter((day) -> !day.off()).toList();
	}

	/**
	 * A day that a notice names.
	 *
	 * @param date the day
	 * @param name the holiday it belongs to
	 * @param off {@code true} for a rest day, {@code false} for a make-up working day
	 */
	record NoticeDay(LocalDate date, String name, boolean off) {
	}

}
