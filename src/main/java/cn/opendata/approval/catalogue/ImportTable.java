package cn.opendata.approval.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import cn.opendata.approval.shared.Refused;

/**
 * A table as it was uploaded: the names of its columns and its rows, all as text.
 */
record ImportTable(List<String> header, List<List<String>> rows) {

	static final int MOST_ROWS = 20000;

	private static final int MOST_COLUMNS = 200;

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
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.fieldSeparator(delimiter)
			.skipEmptyLines(true)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(true)
			.allowUnclosedQuote(true)
			.ofCsvRecord(text)) {
			for (CsvRecord line : csv) {
				lines.add(line.getFields().stream().limit(MOST_COLUMNS).toList());
				if (lines.size() > MOST_ROWS + 1) {
					break;
				}
			}
		}
		catch (CsvParseException | IOException ex) {
			throw Refused.invalid("file", "catalogue.import.error.unreadable");
		}
		return lines;
	}

	private static List<List<String>> workbook(byte[] bytes) {
		List<List<String>> lines = new ArrayList<>();
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
				Stream<Row> rows = book.getFirstSheet().openStream()) {
			rows.limit(MOST_ROWS + 2).forEach((row) -> lines.add(cells(row)));
		}
		catch (IOException | ExcelReaderException ex) {
			throw Refused.invalid("file", "catalogue.import.error.unreadable");
		}
		return lines;
	}

	private static List<String> cells(Row row) {
		return IntStream.range(0, Math.min(MOST_COLUMNS, row.getCellCount()))
			.mapToObj((column) -> row.getOptionalCell(column).map(ImportTable::text).orElse(""))
			.toList();
	}

	private static String text(Cell cell) {
		String format = (cell.getDataFormatString() != null) ? cell.getDataFormatString().toLowerCase() : "";
		boolean day = cell.getType() == CellType.NUMBER && format.contains("y") && format.contains("d");
		return day ? cell.asDate().toString().replace('T', ' ') : cell.getText();
	}

}
