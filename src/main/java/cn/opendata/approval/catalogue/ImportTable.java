package cn.opendata.approval.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import cn.opendata.approval.shared.Refused;

/**
 * A table as it was uploaded: the names of its columns and its rows, all as text.
 */
record ImportTable(List<String> header, List<List<String>> rows) {

	static final int MOST_ROWS = 20000;

	static ImportTable read(byte[] bytes, ImportPlan plan) {
		List<List<String>> lines = plan.workbook() ? workbook(bytes)
				: text(TextDecoding.decode(bytes, plan.charset()), plan.delimiter().charAt(0));
		lines.removeIf((line) -> line.stream().allMatch(String::isBlank));
		if (lines.size() < 2) {
			throw Refused.invalid("file", "catalogue.import.error.noRows");
		}
		if (lines.size() > MOST_ROWS + 1) {
			throw Refused.invalid("file", "catalogue.import.error.manyRows", MOST_ROWS);
		}
		return new ImportTable(lines.get(0).stream().map(EntryTexts::line).toList(), lines.subList(1, lines.size()));
	}

	/**
	 * What separates the columns of a text: whichever gives both first lines the most.
	 */
	static String delimiter(String text) {
		String start = text.substring(0, Math.min(text.length(), 20000));
		return Stream.of(",", "\t", ";", "|")
			.max(Comparator.comparingInt((it) -> columns(start, it.charAt(0))))
			.orElse(",");
	}

	private static int columns(String text, char delimiter) {
		return text(text, delimiter).stream().limit(2).mapToInt(List::size).min().orElse(0);
	}

	String cell(int row, Integer column) {
		List<String> cells = this.rows.get(row);
		return (column != null && column >= 0 && column < cells.size()) ? cells.get(column) : "";
	}

	private static List<List<String>> text(String text, char delimiter) {
		List<List<String>> lines = new ArrayList<>();
		TableLines.text(new StringReader(text), delimiter, (line) -> taken(lines, line));
		return lines;
	}

	private static List<List<String>> workbook(byte[] bytes) {
		List<List<String>> lines = new ArrayList<>();
		TableLines.workbook(bytes, (line) -> taken(lines, line));
		return lines;
	}

	private static boolean taken(List<List<String>> lines, List<String> line) {
		lines.add(line);
		return lines.size() <= MOST_ROWS + 1;
	}

}
