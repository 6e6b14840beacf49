package cn.opendata.approval.letters;

import java.util.List;

/**
 * The words of a letter, frozen when it is issued.
 *
 * @param department name of the department that writes
 * @param number 文号
 * @param title title of the letter
 * @param addressee who is written to
 * @param opening paragraphs before the table
 * @param rows the data items one by one, empty where there is no table
 * @param closing paragraphs after the table: conditions, basis, remedies
 * @param date date in Chinese numerals
 * @param cover paragraphs for a reader of English, empty for others
 */
record LetterText(String department, String number, String title, String addressee, List<String> opening,
		List<Row> rows, List<String> closing, String date, List<String> cover) {

	LetterText {
		opening = List.copyOf(opening);
		rows = List.copyOf(rows);
		closing = List.copyOf(closing);
		cover = List.copyOf(cover);
	}

	/** What is decided of one data item. */
	record Row(String item, String treatment, String reason, String basis) {
	}

}
