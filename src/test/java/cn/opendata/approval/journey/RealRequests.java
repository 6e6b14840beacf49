package cn.opendata.approval.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Requests that real people made, faults and all; see
 * {@code src/test/resources/requests/SOURCE.md}.
 */
final class RealRequests {

	private static final List<RealRequest> ALL = read();

	private RealRequests() {
	}

	static RealRequest of(String identifier) {
		return ALL.stream().filter((one) -> one.identifier().equals(identifier)).findFirst().orElseThrow();
	}

	private static List<RealRequest> read() {
		try (InputStream file = RealRequests.class.getResourceAsStream("/requests/greater-sudbury.csv");
				CsvReader<NamedCsvRecord> rows = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return rows.stream()
				.map((row) -> new RealRequest(row.getField("identifier"), row.getField("abstract"),
						row.getField("date_accepted"), row.getField("date")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One of them.
	 *
	 * @param identifier its number there
	 * @param text what was asked, in the words of the person
	 * @param accepted day it was accepted, as the source gives it
	 * @param decided day it was decided, which may lie before
	 */
	record RealRequest(String identifier, String text, String accepted, String decided) {

		/** The two days as somebody might type them. */
		String period() {
			return this.accepted + " 至 " + this.decided;
		}

		/** Whether the decision came before the acceptance. */
		boolean impossible() {
			return this.decided.compareTo(this.accepted) < 0;
		}

	}

}
