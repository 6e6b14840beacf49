package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words other catalogues use for what we know: names of columns by preset, and values
 * of classes, cycles and themes.
 */
@Component
class ImportWords {

	private final Map<String, Map<String, List<ImportField>>> presets = new LinkedHashMap<>();

	private final Map<String, String> values = new HashMap<>();

	ImportWords() throws IOException {
		for (NamedCsvRecord line : read("data/catalogue/import-columns.csv")) {
			this.presets.computeIfAbsent(line.getField("preset"), (name) -> new LinkedHashMap<>())
				.computeIfAbsent(key(line.getField("column")), (column) -> new ArrayList<>())
				.add(ImportField.valueOf(line.getField("field")));
		}
		for (NamedCsvRecord line : read("data/catalogue/import-words.csv")) {
			this.values.put(line.getField("kind") + ":" + key(line.getField("word")), line.getField("means"));
		}
	}

	Set<String> presets() {
		return this.presets.keySet();
	}

	/** The names of the columns of a preset, in order. */
	List<String> columns(String preset) {
		return List.copyOf(this.presets.getOrDefault(preset, Map.of()).keySet());
	}

	/** The preset that knows the most columns of this header. */
	String recognize(List<String> header) {
		return this.presets.keySet()
			.stream()
			.max(java.util.Comparator.comparingInt((preset) -> columns(header, preset).size()))
			.orElseThrow();
	}

	Map<ImportField, Integer> columns(List<String> header, String preset) {
		Map<ImportField, Integer> columns = new HashMap<>();
		Map<String, List<ImportField>> known = this.presets.getOrDefault(preset, Map.of());
		for (int i = 0; i < header.size(); i++) {
			int column = i;
			known.getOrDefault(key(header.get(i)), List.of()).forEach((field) -> columns.putIfAbsent(field, column));
		}
		return columns;
	}

	/** What a word means, when it is known. */
	<E extends Enum<E>> Optional<E> value(Class<E> kind, String word) {
		String key = key(word.replaceAll("\\s*[(\\uFF08]\\d+[)\\uFF09]$", ""));
		String means = this.values.getOrDefault(kind.getSimpleName() + ":" + key, key.toUpperCase(Locale.ROOT));
		for (E it : kind.getEnumConstants()) {
			if (it.name().equals(means)) {
				return Optional.of(it);
			}
		}
		return Optional.empty();
	}

	/** Whether a word names a type of data items. */
	boolean type(String word) {
		return this.values.containsKey("ItemType:" + key(word));
	}

	/** The format a word stands for. */
	String format(String word) {
		return this.values.getOrDefault("Format:" + key(word), word.toLowerCase(Locale.ROOT));
	}

	private static String key(String text) {
		return EntryTexts.line(text).replaceAll("[\\s\\[\\]*]", "").toLowerCase(Locale.ROOT);
	}

	private static List<NamedCsvRecord> read(String path) throws IOException {
		try (InputStream file = new ClassPathResource(path).getInputStream();
				CsvReader<NamedCsvRecord> lines = CsvReader.builder()
					.ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return lines.stream().toList();
		}
	}

}
