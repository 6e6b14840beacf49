package cn.opendata.approval.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.catalogue.OpeningClass;
import cn.opendata.approval.shared.EntryCode;

/**
 * How what a person typed becomes content, however incomplete: fields that were not sent
 * stay as they were, and nothing typed is thrown away.
 */
final class Drafts {

	/** Purposes of use that may be picked (数据用途). */
	static final List<String> PURPOSES = List.of("RESEARCH", "PUBLIC_SERVICE", "BUSINESS", "PRODUCT", "PERSONAL",
			"OTHER");

	/** Formats that may be asked for (数据格式). */
	static final List<String> FORMATS = List.of("csv", "xlsx", "json", "xml", "api", "other");

	/** Ways of delivery that may be wished for. */
	static final List<String> WAYS = List.of("DOWNLOAD", "API", "OTHER");

	/** Longest text kept of any one field, so that no typed text breaks the store. */
	private static final int LONGEST = 4000;

	private Drafts() {
	}

	static CaseFile.Content empty() {
		return new CaseFile.Content(Optional.empty(), "", NeedKind.CATALOGUED, "", List.of(), "", "", "", "", List.of(),
				"", "", "", "", false, "", "DOWNLOAD", "", "");
	}

	/** A draft for an entry, or for free text where there is none. */
	static CaseFile.Content of(Optional<CatalogueEntry> entry) {
		CaseFile.Content none = empty();
		return entry
			.map((e) -> new CaseFile.Content(Optional.of(e.code()), e.title(),
					(e.opening() == OpeningClass.OPEN) ? NeedKind.ITEM : NeedKind.CATALOGUED, "",
					e.items().stream().map((item) -> item.name()).toList(), "", "", "", e.theme(),
					e.formats().stream().filter(FORMATS::contains).limit(1).toList(), "", "", "", "", false, "",
					"DOWNLOAD", "", ""))
			.orElseGet(() -> new CaseFile.Content(none.entry(), "", NeedKind.NEW, "", List.of(), "", "", "", "",
					List.of(), "", "", "", "", false, "", "DOWNLOAD", "", ""));
	}

	/** The content with the sent fields put in; lists come whole or not at all. */
	static CaseFile.Content merge(CaseFile.Content c, Map<String, List<String>> sent) {
		Sent s = new Sent(sent);
		Optional<EntryCode> entry = c.entry();
		return new CaseFile.Content(entry, s.text("dataName", c.dataName()), need(s.text("need", c.need().name())),
				s.text("description", c.description()), s.list("items", c.items()), s.text("period", c.period()),
				s.text("area", c.area()), s.text("granularity", c.granularity()), s.text("theme", c.theme()),
				s.list("formats", c.formats()), s.text("purpose", c.purpose()), s.text("scenario", c.scenario()),
				s.text("expected", c.expected()), s.text("usePeriod", c.usePeriod()), s.flag("passedOn", c.passedOn()),
				s.text("thirdParties", c.thirdParties()), s.text("deliveryWay", c.deliveryWay()),
				s.text("safeguards", c.safeguards()), s.text("other", c.other()), c.sharing());
	}

	private static NeedKind need(String name) {
		return Arrays.stream(NeedKind.values())
			.filter((kind) -> kind.name().equals(name))
			.findFirst()
			.orElse(NeedKind.CATALOGUED);
	}

	/** What changed between two versions, field by field, for a look side by side. */
	static Map<String, String[]> changes(CaseFile.Content before, CaseFile.Content after) {
		Map<String, String> old = fields(before);
		Map<String, String[]> changed = new LinkedHashMap<>();
		fields(after).forEach((field, now) -> {
			if (!now.equals(old.get(field))) {
				changed.put(field, new String[] { old.get(field), now });
			}
		});
		return changed;
	}

	private static Map<String, String> fields(CaseFile.Content c) {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("dataName", c.dataName());
		all.put("need", c.need().name());
		all.put("description", c.description());
		all.put("items", String.join("\n", c.items()));
		all.put("period", c.period());
		all.put("area", c.area());
		all.put("granularity", c.granularity());
		all.put("theme", c.theme());
		all.put("formats", String.join(", ", c.formats()));
		all.put("purpose", c.purpose());
		all.put("scenario", c.scenario());
		all.put("expected", c.expected());
		all.put("usePeriod", c.usePeriod());
		all.put("passedOn", String.valueOf(c.passedOn()));
		all.put("thirdParties", c.thirdParties());
		all.put("deliveryWay", c.deliveryWay());
		all.put("safeguards", c.safeguards());
		all.put("other", c.other());
		return all;
	}

	record Sent(Map<String, List<String>> values) {

		private static final Set<String> YES = Set.of("true", "on", "yes", "1");

		String text(String field, String before) {
			List<String> sent = this.values.get(field);
			if (sent == null || sent.isEmpty() || sent.get(0) == null) {
				return before;
			}
			String text = sent.get(0).replace("\r\n", "\n").replace("\u0000", "");
			text = (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
			return text.strip();
		}

		List<String> list(String field, List<String> before) {
			List<String> sent = this.values.get(field);
			if (sent == null) {
				return before;
			}
			return sent.stream()
				.flatMap((text) -> text.lines())
				.map(String::strip)
				.filter((text) -> !text.isEmpty())
				.distinct()
				.limit(200)
				.toList();
		}

		boolean flag(String field, boolean before) {
			List<String> sent = this.values.get(field);
			if (sent == null) {
				return before;
			}
			return sent.stream().anyMatch((text) -> YES.contains(text.toLowerCase(Locale.ROOT)));
		}

	}

}
