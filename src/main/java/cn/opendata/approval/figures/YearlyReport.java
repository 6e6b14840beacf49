package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * The report of a year (年度报告), in words.
 *
 * @param year the year
 * @param sender whose report it is: a department, or the platform office of a government
 * @param government whether it is that of a government, of all departments that are seen
 * @param due the day by which it is to be given
 * @param over whether the year is over; else it is a draft
 * @param day the day it was made
 * @param opening what it begins with
 * @param chapters one for each kind of cases
 */
record YearlyReport(int year, String sender, boolean government, LocalDate due, boolean over, LocalDate day,
		List<String> opening, List<Chapter> chapters) {

	YearlyReport {
		opening = List.copyOf(opening);
		chapters = List.copyOf(chapters);
	}

	/** The last day for a department: 31 January; for a government: 31 March. */
	static LocalDate due(int year, boolean government) {
		return government ? LocalDate.of(year + 1, 3, 31) : LocalDate.of(year + 1, 1, 31);
	}

	/**
	 * A chapter.
	 *
	 * @param title what it is about
	 * @param paragraphs what it says
	 * @param tables its figures
	 */
	record Chapter(String title, List<String> paragraphs, List<Section> tables) {

		Chapter {
			paragraphs = List.copyOf(paragraphs);
			tables = List.copyOf(tables);
		}

	}

}
