package cn.opendata.approval.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An entry as it is typed: everything is text, and nothing typed gets lost.
 */
record EntryForm(String provider, String title, String summary, String keywords, String theme, String formats,
		String sharing, String sharingConditions, String sharingDocument, String sharingArticle, String method,
		String opening, String conditions, String ground, String document, String article, String grade, String cycle,
		String coverage, String related, String sourceUrl, String updatedOn, List<ItemRow> items, List<String> kept,
		String linkTitle, String linkUrl, Long rowVersion) {

	/** One line of the table of data items. */
	record ItemRow(String name, String type, String description, String sensitivity, String masking, String opening) {

		boolean blank() {
			return Stream.of(this.name, this.type, this.description, this.sensitivity, this.masking)
				.allMatch((text) -> text == null || text.isBlank());
		}

		DataItem item(OpeningClass entry) {
			OpeningClass own = choice(OpeningClass.class, this.opening);
			return new DataItem(EntryTexts.line(this.name), EntryTexts.line(this.type),
					EntryTexts.clean(this.description), EntryTexts.line(this.sensitivity),
					EntryTexts.line(this.masking), (own != null) ? own : (entry != null) ? entry : OpeningClass.OPEN);
		}

	}

	EntryForm {
		items = (items != null) ? items.stream().filter((row) -> row != null && !row.blank()).toList() : List.of();
		kept = (kept != null) ? List.copyOf(kept) : List.of();
	}

	static EntryForm blank(String provider) {
		return new EntryForm(provider, "", "", "", "", "csv", SharingClass.UNCONDITIONAL.name(), "", "", "",
				SharingMethod.FILE.name(), "", "", "", "", "", "", "", "", "", "", "", List.of(), List.of(), "", "",
				0L);
	}

	static EntryForm of(Entry entry, EntryContent it) {
		List<ItemRow> rows = it.items()
			.stream()
			.map((item) -> new ItemRow(item.name(), item.type(), item.description(), item.sensitivity(), item.masking(),
					item.opening().name()))
			.toList();
		return new EntryForm(entry.provider().value(), it.title(), it.summary(), it.keywords(), it.theme().name(),
				String.join(", ", it.formats()), it.sharing().type().name(), it.sharing().conditions(),
				it.sharing().document(), it.sharing().article(), it.sharing().method().name(),
				it.opening().type().name(), it.opening().conditions(), it.opening().ground(), it.opening().document(),
				it.opening().article(), it.grade(), it.cycle().name(), it.coverage(), it.related(), it.sourceUrl(),
				(it.updatedOn() != null) ? it.updatedOn().toString() : "", rows,
				it.distributions().stream().map(Distribution::id).toList(), "", "", entry.rowVersion());
	}

	/**
	 * What was typed, as content.
	 * @param distributions what is kept of the files and what has come new
	 */
	EntryContent content(List<Distribution> distributions) {
		List<Distribution> all = new ArrayList<>(distributions);
		if (this.linkUrl != null && !this.linkUrl.isBlank()) {
			String title = EntryTexts.line(this.linkTitle);
			all.add(Distribution.link(title.isEmpty() ? EntryTexts.line(this.title) : title, "url",
					EntryTexts.line(this.linkUrl)));
		}
		OpeningClass type = choice(OpeningClass.class, this.opening);
		return new EntryContent(this.title, this.summary, this.keywords, choice(Theme.class, this.theme),
				split(this.formats), this.items.stream().map((row) -> row.item(type)).toList(),
				new SharingTerms(choice(SharingClass.class, this.sharing), this.sharingConditions, this.sharingDocument,
						this.sharingArticle, choice(SharingMethod.class, this.method)),
				new OpeningTerms(type, this.conditions, this.ground, this.document, this.article), this.grade,
				choice(UpdateCycle.class, this.cycle), this.coverage, this.related, this.sourceUrl, day(), all);
	}

	private LocalDate day() {
		try {
			// ten characters: years of four figures, the database knows no others
			return (this.updatedOn != null && this.updatedOn.strip().length() == 10)
					? LocalDate.parse(this.updatedOn.strip()) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	private static List<String> split(String formats) {
		return Stream.of(EntryTexts.line(formats).split("[\\s\\p{P}&&[^.+-]]+"))
			.filter((format) -> !format.isBlank())
			.map((format) -> format.toLowerCase(Locale.ROOT))
			.toList();
	}

	private static <E extends Enum<E>> E choice(Class<E> type, String name) {
		return Stream.of(type.getEnumConstants()).filter((it) -> it.name().equals(name)).findFirst().orElse(null);
	}

}
