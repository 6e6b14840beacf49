package cn.opendata.approval.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.catalogue.DataItem;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.SharingAsk.Wanted;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

import org.springframework.stereotype.Component;

/**
 * What still keeps a sharing request from being sent (国令809 art. 20), all of it at once.
 */
@Component
class SharingCheck {

	/** Nobody is given data for longer at once; a live grant can be renewed. */
	private static final int YEARS = 5;

	private final Catalogue catalogue;

	private final Organizations organizations;

	private final Clock clock;

	SharingCheck(Catalogue catalogue, Organizations organizations, Clock clock) {
		this.catalogue = catalogue;
		this.organizations = organizations;
		this.clock = clock;
	}

	/**
	 * All that is wrong.
	 * @param underWay whether it was sent already and is being supplemented: then the
	 * entries count as they were when it was sent
	 */
	List<Violation> of(CaseFile.Content content, Applicant requester, boolean underWay) {
		List<Violation> wrong = new ArrayList<>();
		SharingAsk ask = content.sharing().orElseThrow();
		List<Optional<CatalogueEntry>> found = ask.entries()
			.stream()
			.map((wanted) -> underWay ? this.catalogue.published(wanted.code(), wanted.version())
					: this.catalogue.published(wanted.code()))
			.toList();
		entries(ask, found, wrong);
		boolean conditional = found.stream()
			.flatMap(Optional::stream)
			.anyMatch((entry) -> entry.sharing() != SharingClass.UNCONDITIONAL);
		boolean free = ask.type() == SharingAsk.Type.RETURN;
		text(wrong, "basisDocument", ask.basisDocument(), 2, 200);
		most(wrong, "basisArticle", ask.basisArticle(), 200);
		text(wrong, "scenario", content.scenario(), 5, 1000);
		if (!free) {
			text(wrong, "scope", ask.scope(), 2, 500);
		}
		if (conditional && !free) {
			text(wrong, "safeguards", content.safeguards(), 5, 1000);
		}
		else {
			most(wrong, "safeguards", content.safeguards(), 1000);
		}
		if (conditional) {
			until(wrong, ask.until());
		}
		most(wrong, "volume", ask.volume(), 200);
		most(wrong, "other", content.other(), 1000);
		text(wrong, "contact", requester.contact(), 2, 64);
		text(wrong, "phone", requester.phone(), 5, 32);
		return wrong;
	}

	private void entries(SharingAsk ask, List<Optional<CatalogueEntry>> found, List<Violation> wrong) {
		if (found.isEmpty()) {
			wrong.add(Violation.of("entries", "request.check.entries"));
			return;
		}
		if (found.stream().anyMatch(Optional::isEmpty)) {
			wrong.add(Violation.of("entries", "request.error.entry.unknown"));
			return;
		}
		List<CatalogueEntry> entries = found.stream().map(Optional::get).toList();
		List<DepartmentId> providers = entries.stream().map(CatalogueEntry::provider).distinct().toList();
		if (providers.size() > 1) {
			wrong.add(Violation.of("entries", "request.check.entries.provider"));
		}
		if (providers.contains(ask.asking())) {
			wrong.add(Violation.of("entries", "request.check.entries.own"));
		}
		if (entries.stream().map(CatalogueEntry::sharing).distinct().count() > 1) {
			wrong.add(Violation.of("entries", "request.check.entries.class"));
		}
		if (entries.stream().anyMatch((entry) -> entry.sharing() == SharingClass.NOT_SHARED)) {
			notShared(ask, wrong);
		}
		if (ask.type() == SharingAsk.Type.RETURN && providers.stream().anyMatch((one) -> !above(one, ask.asking()))) {
			wrong.add(Violation.of("type", "request.check.type.return"));
		}
		for (int i = 0; i < entries.size(); i++) {
			items(ask.entries().get(i), entries.get(i), wrong);
		}
	}

	private static void items(Wanted wanted, CatalogueEntry entry, List<Violation> wrong) {
		List<String> known = entry.items().stream().map(DataItem::name).toList();
		if (!known.isEmpty() && wanted.items().isEmpty()) {
			wrong.add(Violation.of("items." + wanted.code(), "request.check.items.none", wanted.title()));
		}
		wanted.items()
			.stream()
			.filter((item) -> !known.contains(item))
			.findFirst()
			.ifPresent((item) -> wrong
				.add(Violation.of("items." + wanted.code(), "request.check.items.unknown", wanted.title(), item)));
	}

	/** Data is returned (回流) by a government above. */
	private boolean above(DepartmentId provider, DepartmentId asking) {
		return this.organizations.supervises(provider, asking) && !this.organizations.supervises(asking, provider);
	}

	/** What is not shared only the platform office may ask for, with a reason. */
	private void notShared(SharingAsk ask, List<Violation> wrong) {
		boolean office = this.organizations.department(ask.asking()).filter((one) -> one.platformOffice()).isPresent();
		if (!office) {
			wrong.add(Violation.of("entries", "request.check.entries.notShared"));
		}
		else {
			text(wrong, "exception", ask.exception(), 5, 1000);
		}
	}

	private void until(List<Violation> wrong, Optional<LocalDate> until) {
		LocalDate today = Times.day(this.clock.instant());
		if (until.isEmpty()) {
			wrong.add(Violation.of("until", "request.check.required"));
		}
		else if (!until.get().isAfter(today)) {
			wrong.add(Violation.of("until", "request.check.until.past"));
		}
		else if (until.get().isAfter(today.plusYears(YEARS))) {
			wrong.add(Violation.of("until", "request.check.until.long", YEARS));
		}
	}

	private static void text(List<Violation> wrong, String field, String typed, int least, int most) {
		String text = typed.strip();
		if (text.isEmpty()) {
			wrong.add(Violation.of(field, "request.check.required"));
		}
		else if (text.length() < least) {
			wrong.add(Violation.of(field, "request.check.short", least));
		}
		else {
			most(wrong, field, typed, most);
		}
	}

	private static void most(List<Violation> wrong, String field, String typed, int most) {
		if (typed.length() > most) {
			wrong.add(Violation.of(field, "request.check.long", most));
		}
	}

}
