package cn.opendata.approval.catalogue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import cn.opendata.approval.shared.Refused;

/**
 * The rows of a data file: CSV, XLSX or JSON.
 *
 * @param bytes the file
 * @param format lower case
 * @param charset encoding of a text
 * @param delimiter what separates the columns of a CSV
 */
record DataTable(byte[] bytes, String format, Charset charset, char delimiter) {

	private static final Set<String> FORMATS = Set.of("csv", "xlsx", "json");

	private static final int LOOK = 60000;

	static boolean readable(String format) {
		return FORMATS.contains(format);
	}

	static DataTable of(String name, byte[] bytes) {
		String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
		if (!readable(format)) {
			throw Refused.invalid("file", "catalogue.records.error.type");
		}
		if (format.equals("xlsx")) {
			return new DataTable(bytes, format, Charset.defaultCharset(), ',');
		}
		String charset = TextDecoding.detect(bytes);
		String start = TextDecoding.decode(Arrays.copyOf(bytes, Math.min(LOOK, bytes.length)), charset);
		return new DataTable(bytes, format, TextDecoding.CHARSETS.get(charset),
				format.equals("csv") ? ImportTable.delimiter(start).charAt(0) : ',');
	}

	/**
	 * The lines that are not blank, the header first.
	 * @param more whether to go on
	 */
	void lines(Predicate<List<String>> more) {
		Predicate<List<String>> filled = (line) -> line.stream().allMatch(String::isBlank) || more.test(line);
		switch (this.format) {
			case "xlsx" -> TableLines.workbook(this.bytes, filled);
			case "json" -> TableLines.json(this::text, filled);
			default -> TableLines.text(text(), this.delimiter, filled);
		}
	}

	private Reader text() {
		try {
			BufferedReader text = new BufferedReader(
					new InputStreamReader(new ByteArrayInputStream(this.bytes), this.charset));
			text.mark(1);
			if (text.read() != '\uFEFF') {
				text.reset();
			}
			return text;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
