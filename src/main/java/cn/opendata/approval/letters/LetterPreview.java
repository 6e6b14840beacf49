package cn.opendata.approval.letters;

import java.util.List;

/**
 * The words a letter would have, shown before the act that issues it.
 *
 * @param department name of the department that writes
 * @param title title of the letter
 * @param addressee who is written to
 * @param opening paragraphs before the table
 * @param rows the data items one by one, empty where there is no table
 * @param closing paragraphs after the table: ground, reason, basis, conditions, remedies
 */
public record LetterPreview(String department, String title, String addressee, List<String> opening, List<Row> rows,
		List<String> closing) {

	public LetterPreview {
		opening = List.copyOf(opening);
		rows = List.copyOf(rows);
		closing = List.copyOf(closing);
	}

	static LetterPreview of(LetterText text) {
		return new LetterPreview(text.department(), text.title(), text.addressee(), text.opening(),
				text.rows()
					.stream()
					.map((row) -> new Row(row.item(), row.treatment(), row.reason(), row.basis()))
					.toList(),
				text.closing());
	}

	/**
	 * What would be decided of one data item.
	 *
	 * @param item name of the data item
	 * @param treatment what happens with it, in words
	 * @param reason ground and reason, empty where nothing is withheld
	 * @param basis legal basis, empty where nothing is withheld
	 */
	public record Row(String item, String treatment, String reason, String basis) {
	}

}
