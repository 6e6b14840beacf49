package cn.opendata.approval.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.catalogue.DataItem;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.request.SharingAsk.Type;
import cn.opendata.approval.request.SharingAsk.Wanted;
import cn.opendata.approval.shared.DepartmentId;

/**
 * How what a requester typed becomes a sharing request, however incomplete.
 */
final class SharingDrafts {

	private SharingDrafts() {
	}

	/** A draft for entries of one provider, every item of them wanted. */
	static CaseFile.Content of(DepartmentId asking, Type type, List<CatalogueEntry> entries, Optional<String> grant) {
		List<Wanted> wanted = entries.stream().map(SharingDrafts::wanted).toList();
		SharingAsk ask = new SharingAsk(type, asking, "", "", "", method(entries), Optional.empty(), "", wanted, "",
				grant);
		return with(Drafts.of(entries.stream().findFirst()), ask);
	}

	private static Wanted wanted(CatalogueEntry entry) {
		return new Wanted(entry.code(), entry.title(), entry.version(), entry.sharing(),
				entry.items().stream().map(DataItem::name).toList());
	}

	private static SharingMethod method(List<CatalogueEntry> entries) {
		return entries.stream().allMatch((entry) -> entry.formats().contains("api")) && !entries.isEmpty()
				? SharingMethod.INTERFACE : SharingMethod.FILE;
	}

	/**
	 * The entries of a draft exchanged for others, each as it is published now; what was
	 * ticked of those that stay, and what else was typed, stays.
	 */
	static CaseFile.Content choose(CaseFile.Content content, List<CatalogueEntry> entries) {
		SharingAsk ask = content.sharing().orElseThrow();
		List<Wanted> wanted = entries.stream().map((entry) -> wanted(entry, ask)).toList();
		return with(content, new SharingAsk(ask.type(), ask.asking(), ask.basisDocument(), ask.basisArticle(),
				ask.scope(), ask.method(), ask.until(), ask.volume(), wanted, ask.exception(), ask.grant()));
	}

	private static Wanted wanted(CatalogueEntry entry, SharingAsk before) {
		Wanted fresh = wanted(entry);
		return before.entries()
			.stream()
			.filter((one) -> one.code().equals(entry.code()))
			.findFirst()
			.map((one) -> new Wanted(fresh.code(), fresh.title(), fresh.version(), fresh.sharing(),
					one.items().stream().filter(fresh.items()::contains).toList()))
			.orElse(fresh);
	}

	/**
	 * What is sent: data returned to a lower level (回流) comes without scope and
	 * safeguards of its own, whatever was typed before the type was chosen.
	 */
	static CaseFile.Content settle(CaseFile.Content content, List<CatalogueEntry> entries) {
		CaseFile.Content c = choose(content, entries);
		SharingAsk ask = c.sharing().orElseThrow();
		if (ask.type() != Type.RETURN) {
			return c;
		}
		SharingAsk free = new SharingAsk(ask.type(), ask.asking(), ask.basisDocument(), ask.basisArticle(), "",
				ask.method(), ask.until(), ask.volume(), ask.entries(), ask.exception(), ask.grant());
		return with(Drafts.merge(c, Map.of("safeguards", List.of(""))), free);
	}

	/**
	 * The content with the sent fields put in. The items of an entry come as
	 * {@code items.<code>}, whole or not at all.
	 */
	static CaseFile.Content merge(CaseFile.Content content, Map<String, List<String>> sent) {
		CaseFile.Content c = Drafts.merge(content, withoutItems(sent));
		SharingAsk ask = c.sharing().orElseThrow();
		Drafts.Sent s = new Drafts.Sent(sent);
		List<Wanted> entries = ask.entries()
			.stream()
			.map((entry) -> new Wanted(entry.code(), entry.title(), entry.version(), entry.sharing(),
					s.list("items." + entry.code(), entry.items())))
			.toList();
		return with(c,
				new SharingAsk(type(s.text("type", ask.type().name()), ask), ask.asking(),
						s.text("basisDocument", ask.basisDocument()), s.text("basisArticle", ask.basisArticle()),
						s.text("scope", ask.scope()),
						choice(SharingMethod.values(), s.text("method", ask.method().name()), ask.method()),
						day(s.text("until", ask.until().map(LocalDate::toString).orElse(""))),
						s.text("volume", ask.volume()), entries, s.text("exception", ask.exception()), ask.grant()));
	}

	/** What was granted, to be asked for longer or for another purpose or scope. */
	static CaseFile.Content amend(CaseFile.Content granted, Type type, String grant) {
		SharingAsk ask = granted.sharing().orElseThrow();
		return with(granted,
				new SharingAsk(type, ask.asking(), ask.basisDocument(), ask.basisArticle(), ask.scope(), ask.method(),
						(type == Type.RENEWAL) ? Optional.empty() : ask.until(), ask.volume(), ask.entries(),
						ask.exception(), Optional.of(grant)));
	}

	/** Only what names a live grant changes one, and nothing else can. */
	private static Type type(String name, SharingAsk ask) {
		Type type = choice(Type.values(), name, ask.type());
		return (type.amends() == ask.grant().isPresent()) ? type : ask.type();
	}

	private static Map<String, List<String>> withoutItems(Map<String, List<String>> sent) {
		Map<String, List<String>> rest = new LinkedHashMap<>(sent);
		rest.keySet().removeIf((field) -> field.equals("items") || field.equals("dataName"));
		return rest;
	}

	/** The same content with another ask; name and items always follow the entries. */
	static CaseFile.Content with(CaseFile.Content c, SharingAsk ask) {
		String name = String.join("\u3001", ask.entries().stream().map(Wanted::title).toList());
		return new CaseFile.Content(ask.entries().stream().findFirst().map(Wanted::code), name, NeedKind.CATALOGUED,
				c.description(), ask.items(), c.period(), c.area(), c.granularity(), c.theme(), c.formats(),
				c.purpose(), c.scenario(), c.expected(), ask.until().map(LocalDate::toString).orElse(""), c.passedOn(),
				c.thirdParties(), c.deliveryWay(), c.safeguards(), c.other(), Optional.of(ask));
	}

	private static Optional<LocalDate> day(String typed) {
		try {
			return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	private static <E extends Enum<E>> E choice(E[] all, String name, E before) {
		for (E each : all) {
			if (each.name().equals(name)) {
				return each;
			}
		}
		return before;
	}

}
