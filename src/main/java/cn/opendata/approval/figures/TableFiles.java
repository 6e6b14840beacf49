package cn.opendata.approval.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.files.Downloads;
import de.siegmar.fastcsv.writer.CsvWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Tables as files for a spreadsheet: numbers as numbers, everything else as text, and no
 * cell that it would take for a formula.
 */
@Component
class TableFiles {

	private static final String MARK = "\uFEFF";

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final int LONGEST_NAME = 31;

	/** One sheet for each table. */
	ResponseEntity<byte[]> workbook(String name, List<Section> tables) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(out, "approval", "1.0")) {
			for (Section table : tables) {
				sheet(book.newWorksheet(sheetName(table.title())), table);
			}
			if (tables.isEmpty()) {
				book.newWorksheet("-");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return attachment(name + ".xlsx", XLSX, out.toByteArray());
	}

	/** The tables one below the other. */
	ResponseEntity<byte[]> text(String name, List<Section> tables) {
		StringWriter out = new StringWriter();
		out.write(MARK);
		try (CsvWriter csv = CsvWriter.builder().build(out)) {
			for (Section table : tables) {
				csv.writeRecord(table.heads().stream().map(TableFiles::harmless).toList());
				table.lines()
					.forEach((line) -> csv.writeRecord(cells(line).stream().map(TableFiles::harmless).toList()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return attachment(name + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8),
				out.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static void sheet(Worksheet sheet, Section table) {
		for (int column = 0; column < table.heads().size(); column++) {
			sheet.value(0, column, table.heads().get(column));
			sheet.style(0, column).bold().set();
			sheet.width(column, (column == 0) ? 32 : 18);
		}
		sheet.freezePane(0, 1);
		for (int row = 0; row < table.lines().size(); row++) {
			List<String> cells = cells(table.lines().get(row));
			for (int column = 0; column < cells.size(); column++) {
				put(sheet, row + 1, column, cells.get(column));
			}
		}
	}

	private static void put(Worksheet sheet, int row, int column, String cell) {
		if (column > 0 && cell.matches("-?\\d{1,9}(\\.\\d{1,3})?")) {
			sheet.value(row, column, Double.valueOf(cell));
		}
		else {
			sheet.value(row, column, cell);
		}
	}

	private static List<String> cells(Section.Line line) {
		List<String> cells = new ArrayList<>(List.of(line.label()));
		line.cells().forEach((cell) -> cells.add(cell.plain()));
		return cells;
	}

	private static String sheetName(String title) {
		String plain = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
		return (plain.length() > LONGEST_NAME) ? plain.substring(0, LONGEST_NAME) : plain;
	}

	private static String harmless(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

	private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] bytes) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(name))
			.header("X-Content-Type-Options", "nosniff")
			.contentType(type)
			.body(bytes);
	}

}
