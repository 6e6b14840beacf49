package cn.opendata.approval.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.catalogue.DataItem;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.SharingAsk.Type;
import cn.opendata.approval.request.SharingAsk.Wanted;
import cn.opendata.approval.request.SharingRoutes.Route;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import org.springframework.stereotype.Component;

/**
 * What the form of a sharing request shows: the entries with their items, the choices,
 * and which way the request would go.
 */
@Component
class SharingFormPage {

	private static final List<String> FIELDS = List.of("basisDocument", "basisArticle", "scope", "safeguards", "method",
			"until", "volume", "other", "contact", "phone", "exception", "scenario");

	private final Catalogue catalogue;

	private final Organizations organizations;

	private final RequestOptions options;

	private final LegalBases bases;

	private final CaseFiles cases;

	private final SharingWay way;

	private final DueOnSubmission due;

	SharingFormPage(Catalogue catalogue, Organizations organizations, RequestOptions options, LegalBases bases,
			CaseFiles cases, SharingWay way, DueOnSubmission due) {
		this.catalogue = catalogue;
		this.organizations = organizations;
		this.options = options;
		this.bases = bases;
		this.cases = cases;
		this.way = way;
		this.due = due;
	}

	/** Before there is a draft. */
	Map<String, Object> begin(List<EntryCode> codes, Type type, String q) {
		Map<String, Object> model = new LinkedHashMap<>();
		List<CatalogueEntry> chosen = codes.stream()
			.distinct()
			.flatMap((code) -> this.catalogue.published(code).stream())
			.toList();
		model.put("chosen", chosen);
		model.put("type", type);
		model.put("typeOptions", types());
		model.put("found", found(q, chosen.stream().map(CatalogueEntry::code).toList(), Optional.empty()));
		model.put("q", q);
		return model;
	}

	Map<String, Object> of(Actor actor, ApplicationDesk.Working working, String q) {
		CaseFile.Content content = working.content();
		SharingAsk ask = content.sharing().orElseThrow();
		List<Chosen> chosen = ask.entries().stream().map(this::chosen).toList();
		Optional<DepartmentId> provider = chosen.stream()
			.flatMap((one) -> one.entry().stream())
			.map(CatalogueEntry::provider)
			.findFirst();
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("working", working);
		model.put("c", content);
		model.put("ask", ask);
		model.put("chosen", chosen);
		model.put("provider", provider);
		model.put("supplement", working.status() == Status.AWAITING_SUPPLEMENT);
		model.put("returned", (working.status() == Status.RETURNED) ? returned(working) : Optional.empty());
		model.put("typeOptions", types());
		model.put("methodOptions", this.options.methods());
		model.put("bases",
				this.bases.all().stream().filter(LegalBases.Administered::active).map((one) -> one.basis()).toList());
		model.put("found", found(q, ask.entries().stream().map(Wanted::code).toList(), provider));
		model.put("q", q);
		model.put("free", ask.type() == Type.RETURN);
		boolean conditional = chosen.stream().anyMatch((one) -> one.sharing() != SharingClass.UNCONDITIONAL);
		model.put("conditional", conditional);
		model.put("excepted", chosen.stream().anyMatch((one) -> one.sharing() == SharingClass.NOT_SHARED)
				&& this.organizations.department(ask.asking()).filter(Department::platformOffice).isPresent());
		provider.filter((one) -> !one.equals(ask.asking()))
			.ifPresent((one) -> route(model, now(ask, chosen), one, working.status()));
		model.put("labels", this.options.sharingFields(FIELDS));
		model.put("script", List.of("/js/request.js"));
		return model;
	}

	private void route(Map<String, Object> model, SharingAsk ask, DepartmentId provider, Status status) {
		Route route = this.way.route(ask, provider);
		model.put("route", route);
		model.put("legs", this.way.legs(ask, provider, status));
		model.put("due", this.due.ofSharing(route));
	}

	/** The ask with the classes of today, by which it would go. */
	private static SharingAsk now(SharingAsk ask, List<Chosen> chosen) {
		return new SharingAsk(ask.type(), ask.asking(), ask.basisDocument(), ask.basisArticle(), ask.scope(),
				ask.method(), ask.until(), ask.volume(),
				chosen.stream()
					.map((one) -> new Wanted(one.wanted().code(), one.wanted().title(), one.wanted().version(),
							one.sharing(), one.wanted().items()))
					.toList(),
				ask.exception(), ask.grant());
	}

	private Optional<Opinion> returned(ApplicationDesk.Working working) {
		return this.cases.opinions(working.id())
			.stream()
			.filter((one) -> one.result().equals("RETURN"))
			.reduce((first, second) -> second);
	}

	private Chosen chosen(Wanted wanted) {
		Optional<CatalogueEntry> entry = this.catalogue.published(wanted.code());
		return new Chosen(wanted, entry,
				entry.map((one) -> one.items().stream().map(SharingFormPage::option).toList()).orElse(List.of()));
	}

	private static Item option(DataItem item) {
		return new Item(item.name(), item.name(), item.description());
	}

	private List<CatalogueEntry> found(String q, List<EntryCode> taken, Optional<DepartmentId> provider) {
		return (q == null || q.isBlank()) ? List.of()
				: this.catalogue.suggest(q, 20)
					.stream()
					.filter((one) -> !taken.contains(one.code()))
					.filter((one) -> provider.isEmpty() || one.provider().equals(provider.get()))
					.limit(8)
					.toList();
	}

	private Map<String, String> types() {
		return this.options
			.types(Arrays.stream(Type.values()).filter((type) -> !type.amends()).map(Enum::name).toList());
	}

	/**
	 * An entry chosen.
	 *
	 * @param wanted what is asked of it
	 * @param entry as it is published now, empty when it was taken down
	 * @param items its items to tick
	 */
	record Chosen(Wanted wanted, Optional<CatalogueEntry> entry, List<Item> items) {

		public SharingClass sharing() {
			return this.entry.map(CatalogueEntry::sharing).orElse(this.wanted.sharing());
		}

		/** Name of its field. */
		public String field() {
			return "items." + this.wanted.code();
		}

	}

	/**
	 * An item to tick.
	 *
	 * @param value its name, as it is sent
	 * @param label its name
	 * @param hint what it is
	 */
	record Item(String value, String label, String hint) {
	}

}
