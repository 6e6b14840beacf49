package cn.opendata.approval.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.opendata.approval.shared.Violation;

/**
 * Reads a row as an entry. What can be put right is put right and remarked; classes are
 * never guessed.
 */
@Component
class ImportReading {

	private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.\u5E74](\\d{1,2})[-/.\u6708](\\d{1,2})(?:\\D.*)?",
			Pattern.DOTALL);

	private final ImportWords words;

	private final ItemList items;

	ImportReading(ImportWords words, ItemList items) {
		this.words = words;
		this.items = items;
	}

	ImportedRow read(ImportTable table, int index, ImportPlan plan, ImportProviders providers) {
		Cells cells = new Cells(table, index, plan);
		List<Violation> faults = new ArrayList<>();
		List<Violation> remarks = new ArrayList<>();
		String title = EntryTexts.line(cells.get(ImportField.TITLE));
		String name = EntryTexts.line(cells.get(ImportField.PROVIDER));
		Optional<cn.opendata.approval.shared.DepartmentId> provider = providers.resolve(name);
		if (provider.isEmpty()) {
			faults.add(Violation.of("provider", "catalogue.import.note.provider", EntryTexts.shorten(name, 60)));
		}
		else if (!providers.allows(provider.get())) {
			faults.add(Violation.of("provider", "catalogue.import.note.otherProvider", EntryTexts.shorten(name, 60)));
		}
		OpeningClass opening = value(OpeningClass.class, ImportField.OPENING, cells, plan.opening(), faults);
		SharingClass sharing = value(SharingClass.class, ImportField.SHARING, cells, SharingClass.UNCONDITIONAL,
				faults);
		EntryContent content = content(cells, title, opening, sharing, plan, remarks);
		faults.addAll(content.violations());
		String source = EntryTexts.line(cells.get(ImportField.SOURCE_ID));
		return new ImportedRow(index + 2, EntryTexts.shorten(title, 200), EntryTexts.shorten(name, 200), provider,
				source.isEmpty() ? Optional.empty() : Optional.of(EntryTexts.shorten(source, 500)),
				faults.isEmpty() ? Optional.of(content) : Optional.empty(), faults, remarks);
	}

	private EntryContent content(Cells cells, String title, OpeningClass opening, SharingClass sharing, ImportPlan plan,
			List<Violation> remarks) {
		String summary = EntryTexts.clean(cells.get(ImportField.SUMMARY));
		if (summary.isEmpty() && !title.isEmpty()) {
			summary = title;
			remarks.add(Violation.of("summary", "catalogue.import.note.noSummary"));
		}
		List<String> formats = formats(cells.get(ImportField.FORMATS), remarks);
		String url = url(cells.get(ImportField.SOURCE_URL), remarks);
		String download = url(cells.get(ImportField.DOWNLOAD_URL), remarks);
		List<Distribution> distributions = (download.isEmpty() || title.isEmpty()) ? List.of()
				: List.of(Distribution.link(EntryTexts.shorten(title, 200), formats.get(0), download));
		return new EntryContent(title, shorten(summary, 500, "summary", remarks),
				shorten(EntryTexts.line(cells.get(ImportField.KEYWORDS)), 500, "keywords", remarks),
				guess(Theme.class, ImportField.THEME, cells, plan.theme(), remarks), formats,
				this.items.read(cells.get(ImportField.ITEMS), (opening != null) ? opening : OpeningClass.OPEN),
				new SharingTerms(sharing, cells.get(ImportField.SHARING_CONDITIONS),
						cells.get(ImportField.SHARING_DOCUMENT), cells.get(ImportField.SHARING_ARTICLE),
						guess(SharingMethod.class, ImportField.METHOD, cells, SharingMethod.FILE, remarks)),
				new OpeningTerms(opening, cells.get(ImportField.CONDITIONS), cells.get(ImportField.GROUND),
						cells.get(ImportField.DOCUMENT), cells.get(ImportField.ARTICLE)),
				EntryTexts.line(cells.get(ImportField.GRADE)),
				guess(UpdateCycle.class, ImportField.CYCLE, cells, plan.cycle(), remarks), coverage(cells), "", url,
				day(cells.get(ImportField.UPDATED), remarks), distributions);
	}

	/** A class must be known when it is given at all. */
	private <E extends Enum<E>> E value(Class<E> kind, ImportField field, Cells cells, E otherwise,
			List<Violation> faults) {
		String word = EntryTexts.line(cells.get(field));
		if (word.isEmpty()) {
			return otherwise;
		}
		Optional<E> value = this.words.value(kind, word);
		if (value.isEmpty()) {
			faults.add(Violation.of(field.name(), "catalogue.import.note.class", EntryTexts.shorten(word, 60)));
		}
		return value.orElse(otherwise);
	}

	/** What only describes may be unknown; that is remarked. */
	private <E extends Enum<E>> E guess(Class<E> kind, ImportField field, Cells cells, E otherwise,
			List<Violation> remarks) {
		String word = EntryTexts.line(cells.get(field));
		Optional<E> value = word.isEmpty() ? Optional.empty() : this.words.value(kind, word);
		if (value.isEmpty() && !word.isEmpty()) {
			remarks.add(Violation.of(field.name(), "catalogue.import.note.unknownWord", EntryTexts.shorten(word, 60)));
		}
		return value.orElse(otherwise);
	}

	private List<String> formats(String cell, List<Violation> remarks) {
		List<String> formats = Stream.of(EntryTexts.line(cell).split("[,\uFF0C\u3001;\uFF1B/|]+"))
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.map(this.words::format)
			.distinct()
			.toList();
		List<String> good = formats.stream().filter((it) -> it.matches("[a-z0-9.+-]{1,16}")).limit(12).toList();
		if (good.isEmpty() || good.size() < formats.size()) {
			remarks.add(Violation.of("formats", "catalogue.import.note.formats",
					EntryTexts.shorten(EntryTexts.line(cell), 60)));
		}
		return good.isEmpty() ? List.of("other") : good;
	}

	private static String url(String cell, List<Violation> remarks) {
		String url = EntryTexts.line(cell);
		if (url.isEmpty() || (url.length() <= 500 && url.matches("(?i)https?://[^\\s<>\"{}|\\\\^`]+"))) {
			return url;
		}
		remarks.add(Violation.of("sourceUrl", "catalogue.import.note.url", EntryTexts.shorten(url, 60)));
		return "";
	}

	private static String coverage(Cells cells) {
		String from = EntryTexts.line(cells.get(ImportField.COVERAGE));
		String to = EntryTexts.line(cells.get(ImportField.COVERAGE_END));
		return EntryTexts.shorten(to.isEmpty() ? from : from + " - " + to, 200);
	}

	private static LocalDate day(String cell, List<Violation> remarks) {
		String text = EntryTexts.line(cell);
		if (text.isEmpty()) {
			return null;
		}
		Matcher day = DAY.matcher(text);
		try {
			if (day.matches()) {
				return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
						Integer.parseInt(day.group(3)));
			}
		}
		catch (DateTimeException ex) {
			// no such day: remarked below like any other text
		}
		remarks.add(Violation.of("updatedOn", "catalogue.import.note.day", EntryTexts.shorten(text, 60)));
		return null;
	}

	private static String shorten(String text, int most, String field, List<Violation> remarks) {
		if (text.length() > most) {
			remarks.add(Violation.of(field, "catalogue.import.note.shortened." + field, most));
		}
		return EntryTexts.shorten(text, most);
	}

	private record Cells(ImportTable table, int row, ImportPlan plan) {

		String get(ImportField field) {
			return this.table.cell(this.row, this.plan.columns().get(field));
		}

	}

}
