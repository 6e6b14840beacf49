package cn.opendata.approval.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import cn.opendata.approval.catalogue.ImportStore.RowResult;
import cn.opendata.approval.shared.Violation;

/**
 * The files an import gives: the template, and the rows that were not imported with the
 * reasons. A cell that a spreadsheet would take for a formula is made text.
 */
@Component
class ImportFiles {

	private static final String MARK = "\uFEFF";

	private final ImportWords words;

	private final ImportStore imports;

	private final ImportTables tables;

	private final MessageSource messages;

	ImportFiles(ImportWords words, ImportStore imports, ImportTables tables, MessageSource messages) {
		this.words = words;
		this.imports = imports;
		this.tables = tables;
		this.messages = messages;
	}

	byte[] templateText() {
		return text(List.of(this.words.columns("template")));
	}

	byte[] templateWorkbook(Locale locale) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(out, "catalogue", "1.0")) {
			Worksheet sheet = book.newWorksheet(this.messages.getMessage("catalogue.import.sheet", null, locale));
			List<String> columns = this.words.columns("template");
			for (int i = 0; i < columns.size(); i++) {
				sheet.value(0, i, columns.get(i));
				sheet.style(0, i).bold().set();
				sheet.width(i, 18);
			}
			sheet.freezePane(0, 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** The refused rows as they came, the reason after them. */
	byte[] errors(ImportJob job, Locale locale) {
		ImportTable table = this.tables.table(job);
		List<List<String>> lines = new ArrayList<>();
		List<String> head = new ArrayList<>(table.header());
		head.add(this.messages.getMessage("catalogue.import.reason", null, locale));
		lines.add(head);
		for (RowResult row : this.imports.rows(job.id(), Optional.of(ImportOutcome.REFUSED), 0,
				ImportTable.MOST_ROWS)) {
			List<String> line = new ArrayList<>(table.rows().get(row.number() - 2));
			while (line.size() < table.header().size()) {
				line.add("");
			}
			line.add(reasons(row.notes(), locale));
			lines.add(line);
		}
		return text(lines);
	}

	String reasons(List<Violation> notes, Locale locale) {
		return notes.stream()
			.map((note) -> this.messages.getMessage(note.code(), note.args().toArray(), note.code(), locale))
			.distinct()
			.collect(Collectors.joining(" "));
	}

	private static byte[] text(List<List<String>> lines) {
		StringWriter out = new StringWriter();
		out.write(MARK);
		try (CsvWriter csv = CsvWriter.builder().build(out)) {
			lines.forEach((line) -> csv.writeRecord(line.stream().map(ImportFiles::harmless).toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static String harmless(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

}
