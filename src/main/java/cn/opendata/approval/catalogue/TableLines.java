package cn.opendata.approval.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
 * Reads a table line by line, whatever it came as; its first line names the columns. It
 * is read on as long as the reader says so.
 */
final class TableLines {

	private static final int MOST_COLUMNS = 200;

	private static final ObjectMapper JSON = new ObjectMapper();

	private TableLines() {
	}

	static void text(Reader text, char delimiter, Predicate<List<String>> more) {
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.fieldSeparator(delimiter)
			.skipEmptyLines(true)
			.allowExtraFields(true)
			.allowMissingFields(true)
			.allowExtraCharsAfterClosingQuote(true)
			.allowUnclosedQuote(true)
			.ofCsvRecord(text)) {
			for (CsvRecord line : csv) {
				if (!more.test(line.getFields().stream().limit(MOST_COLUMNS).toList())) {
					break;
				}
			}
		}
		catch (CsvParseException | IOException ex) {
			throw unreadable();
		}
	}

	/** The first sheet. */
	static void workbook(byte[] bytes, Predicate<List<String>> more) {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
				Stream<Row> rows = book.getFirstSheet().openStream()) {
			Iterator<Row> each = rows.iterator();
			while (each.hasNext() && more.test(cells(each.next()))) {
				continue;
			}
		}
		catch (IOException | ExcelReaderException ex) {
			throw unreadable();
		}
	}

	/**
	 * The first list of objects; the columns are all names that occur.
	 * @param text opens the text anew, for it is read twice
	 */
	static void json(Supplier<Reader> text, Predicate<List<String>> more) {
		Set<String> names = new LinkedHashSet<>();
		objects(text.get(), (object) -> {
			object.fieldNames().forEachRemaining(names::add);
			return names.size() <= MOST_COLUMNS;
		});
		List<String> header = names.stream().limit(MOST_COLUMNS).toList();
		if (more.test(header)) {
			objects(text.get(), (object) -> more.test(header.stream().map((name) -> text(object.get(name))).toList()));
		}
	}

	private static void objects(Reader text, Predicate<JsonNode> more) {
		try (JsonParser parser = JSON.createParser(text)) {
			JsonToken before = null;
			JsonToken token = parser.nextToken();
			while (token != null && !(before == JsonToken.START_ARRAY && token == JsonToken.START_OBJECT)) {
				before = token;
				token = parser.nextToken();
			}
			while (token == JsonToken.START_OBJECT && more.test(JSON.readTree(parser))) {
				token = parser.nextToken();
			}
		}
		catch (IOException ex) {
			throw unreadable();
		}
	}

	private static String text(JsonNode value) {
		return (value == null || value.isNull()) ? "" : value.isValueNode() ? value.asText() : value.toString();
	}

	private static List<String> cells(Row row) {
		return IntStream.range(0, Math.min(MOST_COLUMNS, row.getCellCount()))
			.mapToObj((column) -> row.getOptionalCell(column).map(TableLines::text).orElse(""))
			.toList();
	}

	private static String text(Cell cell) {
		String format = (cell.getDataFormatString() != null) ? cell.getDataFormatString().toLowerCase() : "";
		boolean day = cell.getType() == CellType.NUMBER && format.contains("y") && format.contains("d");
		return day ? cell.asDate().toString().replace('T', ' ') : cell.getText();
	}

	private static Refused unreadable() {
		return Refused.invalid("file", "catalogue.import.error.unreadable");
	}

}
