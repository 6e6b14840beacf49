package cn.opendata.approval.letters;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Guesses the short form that stands in a department's letter numbers: one character for
 * the region, one for the office. The head may set another.
 */
@Component
class ShortNames {

	/** No region has a name so long that its ending stands behind this. */
	private static final int LONGEST = 8;

	private final Map<String, String> provinces = new LinkedHashMap<>();

	private final List<String> endings = new ArrayList<>();

	ShortNames() {
		try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(new ClassPathResource("data/letters/regions.csv").getInputStream(),
					StandardCharsets.UTF_8))) {
			for (NamedCsvRecord row : rows) {
				if (row.getField("kind").equals("PROVINCE")) {
					this.provinces.put(row.getField("text"), row.getField("short"));
				}
				else {
					this.endings.add(row.getField("text"));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String of(String department) {
		String region = "";
		String office = department;
		for (Map.Entry<String, String> province : this.provinces.entrySet()) {
			if (office.startsWith(province.getKey())) {
				region = province.getValue();
				office = office.substring(province.getKey().length());
			}
		}
		OptionalInt end = regionEnd(office);
		while (end.isPresent() && end.getAsInt() < office.length()) {
			region = office.substring(0, 1);
			office = office.substring(end.getAsInt());
			end = regionEnd(office);
		}
		return region + (office.isEmpty() ? "" : office.substring(0, 1));
	}

	/**
	 * Where the name of a region at the front ends; a region's own name has two
	 * characters.
	 */
	private OptionalInt regionEnd(String name) {
		return this.endings.stream()
			.filter((ending) -> name.indexOf(ending, 2) >= 2 && name.indexOf(ending, 2) <= LONGEST)
			.mapToInt((ending) -> name.indexOf(ending, 2) + ending.length())
			.min();
	}

}
