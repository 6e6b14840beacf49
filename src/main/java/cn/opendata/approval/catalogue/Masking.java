package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.core.io.ClassPathResource;

/**
 * The masking of an item, understood from the words that its entry says it in. Words that
 * nobody knows hide everything.
 */
record Masking(MaskingMethod method, int first, int last) {

	private static final Masking UNKNOWN = new Masking(MaskingMethod.HIDE, 0, 0);

	private static final List<Words> KNOWN = known();

	/** The masking that these words ask for. */
	static Masking of(String words) {
		return KNOWN.stream().flatMap((it) -> it.masking(words)).findFirst().orElse(UNKNOWN);
	}

	/** The value as it may go out; what is empty says nothing and stays so. */
	String mask(String value, long row) {
		return value.isEmpty() ? "" : this.method.mask(value, row, this.first, this.last);
	}

	/** Words by which a method is known; a group in them is a number. */
	private record Words(Pattern pattern, MaskingMethod method, String first, String last) {

		Stream<Masking> masking(String words) {
			Matcher found = this.pattern.matcher(words);
			return found.find()
					? Stream.of(new Masking(this.method, number(found, this.first), number(found, this.last)))
					: Stream.empty();
		}

		private static int number(Matcher found, String text) {
			return text.startsWith("$") ? Integer.parseInt(found.group(Integer.parseInt(text.substring(1))))
					: text.isEmpty() ? 0 : text.matches("[0-9]+") ? Integer.parseInt(text) : text.charAt(0);
		}

	}

	private static List<Words> known() {
		try (Reader file = new InputStreamReader(new ClassPathResource("data/catalogue/masking.csv").getInputStream(),
				StandardCharsets.UTF_8); CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
			return lines.stream()
				.map((line) -> new Words(Pattern.compile(line.getField("words")),
						MaskingMethod.valueOf(line.getField("method")), line.getField("first"), line.getField("last")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
