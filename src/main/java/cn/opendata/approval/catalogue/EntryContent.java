package cn.opendata.approval.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * What one version of an entry says.
 *
 * @param title 名称
 * @param summary 摘要
 * @param keywords words to find it by
 * @param theme 所属领域
 * @param formats formats offered, lower case, {@code api} for an interface
 * @param items 信息项
 * @param sharing sharing class and its terms
 * @param opening opening class and its terms
 * @param grade 数据分类分级
 * @param cycle 更新周期
 * @param coverage period and area the data cover
 * @param related codes of related entries
 * @param sourceUrl where the data are described elsewhere
 * @param updatedOn day the data were last renewed, {@code null} when not known
 * @param distributions what can be fetched
 */
record EntryContent(String title, String summary, String keywords, Theme theme, List<String> formats,
		List<DataItem> items, SharingTerms sharing, OpeningTerms opening, String grade, UpdateCycle cycle,
		String coverage, String related, String sourceUrl, LocalDate updatedOn, List<Distribution> distributions) {

	private static final int MAX_ITEMS = 500;

	EntryContent {
		title = EntryTexts.line(title);
		summary = EntryTexts.clean(summary);
		keywords = EntryTexts.line(keywords);
		formats = formats.stream().map((f) -> f.strip().toLowerCase(Locale.ROOT)).distinct().toList();
		items = List.copyOf(items);
		grade = EntryTexts.line(grade);
		coverage = EntryTexts.line(coverage);
		related = EntryTexts.line(related);
		sourceUrl = EntryTexts.line(sourceUrl);
		distributions = List.copyOf(distributions);
	}

	/**
	 * Refuses what may not be saved, naming every fault.
	 */
	EntryContent checked() {
		List<Violation> wrong = violations();
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		return this;
	}

	List<Violation> violations() {
		List<Violation> wrong = new ArrayList<>();
		required(wrong, "title", this.title, 128);
		required(wrong, "summary", this.summary, 500);
		if (this.theme == null) {
			wrong.add(Violation.of("theme", "catalogue.error.theme.required"));
		}
		if (this.cycle == null) {
			wrong.add(Violation.of("cycle", "catalogue.error.cycle.required"));
		}
		if (this.formats.isEmpty()) {
			wrong.add(Violation.of("formats", "catalogue.error.formats.required"));
		}
		if (this.formats.stream().anyMatch((format) -> !format.matches("[a-z0-9.+-]{1,16}"))) {
			wrong.add(Violation.of("formats", "catalogue.error.formats.wrong"));
		}
		EntryTexts.limit(wrong, "formats", String.join(",", this.formats), 255);
		EntryTexts.limit(wrong, "keywords", this.keywords, 500);
		EntryTexts.limit(wrong, "grade", this.grade, 32);
		EntryTexts.limit(wrong, "coverage", this.coverage, 200);
		EntryTexts.limit(wrong, "related", this.related, 500);
		EntryTexts.limit(wrong, "sourceUrl", this.sourceUrl, 500);
		if (!this.sourceUrl.isEmpty() && !this.sourceUrl.matches("(?i)https?://\\S+")) {
			wrong.add(Violation.of("sourceUrl", "catalogue.error.url"));
		}
		wrong.addAll(this.sharing.violations());
		wrong.addAll(this.opening.violations());
		items(wrong);
		return wrong;
	}

	private void items(List<Violation> wrong) {
		if (this.items.size() > MAX_ITEMS) {
			wrong.add(Violation.of("items", "catalogue.error.items.many", MAX_ITEMS));
		}
		Set<String> names = new HashSet<>();
		for (int i = 0; i < this.items.size(); i++) {
			DataItem item = this.items.get(i);
			String field = "items[" + i + "]";
			required(wrong, field + ".name", item.name(), 200);
			EntryTexts.limit(wrong, field + ".type", item.type(), 64);
			EntryTexts.limit(wrong, field + ".description", item.description(), 1000);
			EntryTexts.limit(wrong, field + ".sensitivity", item.sensitivity(), 64);
			EntryTexts.limit(wrong, field + ".masking", item.masking(), 200);
			if (!item.name().isEmpty() && !names.add(item.name())) {
				wrong.add(Violation.of(field + ".name", "catalogue.error.items.twice", item.name()));
			}
			if (this.opening.type() != null && item.opening().compareTo(this.opening.type()) > 0
					&& item.sensitivity().isEmpty()) {
				wrong.add(Violation.of(field + ".sensitivity", "catalogue.error.items.sensitivity", item.name()));
			}
		}
	}

	private static void required(List<Violation> wrong, String field, String text, int max) {
		if (text.isEmpty()) {
			String name = field.replaceAll(".*\\.", "").replaceAll("\\[.*", "");
			wrong.add(Violation.of(field, "catalogue.error." + name + ".required"));
		}
		EntryTexts.limit(wrong, field, text, max);
	}

	/** Equal for contents that say the same. */
	String hash() {
		return EntryTexts.hash(String.join("\u0001", this.title, this.summary, this.keywords, "" + this.theme,
				String.join(",", this.formats), this.items.toString(), this.sharing.toString(), this.opening.toString(),
				this.grade, "" + this.cycle, this.coverage, this.related, this.sourceUrl, "" + this.updatedOn,
				this.distributions.stream().map(Distribution::fingerprint).collect(Collectors.joining("\u0002"))));
	}

	EntryContent with(List<Distribution> others) {
		return new EntryContent(this.title, this.summary, this.keywords, this.theme, this.formats, this.items,
				this.sharing, this.opening, this.grade, this.cycle, this.coverage, this.related, this.sourceUrl,
				this.updatedOn, others);
	}

}
