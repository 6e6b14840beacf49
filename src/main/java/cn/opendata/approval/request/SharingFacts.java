package cn.opendata.approval.request;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.SharingAsk.Wanted;
import cn.opendata.approval.request.SharingWay.Leg;
import org.springframework.stereotype.Component;

/**
 * What the page of a sharing request shows beyond the common facts: the entries, and for
 * those who handle it what became of them since; the way; the extension.
 */
@Component
class SharingFacts {

	private final CaseFiles cases;

	private final Catalogue catalogue;

	private final Organizations organizations;

	private final SharingWay way;

	private final Extensions extensions;

	SharingFacts(CaseFiles cases, Catalogue catalogue, Organizations organizations, SharingWay way,
			Extensions extensions) {
		this.cases = cases;
		this.catalogue = catalogue;
		this.organizations = organizations;
		this.way = way;
		this.extensions = extensions;
	}

	/** Empty for a case of another kind. */
	Optional<View> of(Actor actor, CaseFile file) {
		return file.content().sharing().filter((ask) -> file.kind() == Kind.SHARE).map((ask) -> {
			boolean watch = file.status().undecided() && this.cases.readsAsStaff(actor, file);
			List<Entry> entries = ask.entries()
				.stream()
				.map((wanted) -> new Entry(wanted, watch ? change(wanted) : Optional.empty()))
				.toList();
			List<Leg> legs = this.way.legs(ask, file);
			boolean mayExtend = this.cases.actions(actor, file).contains("askExtension");
			return new View(this.organizations.department(ask.asking()).map(Department::name).orElse(""), ask, entries,
					legs, this.extensions.of(file.id()), mayExtend ? this.extensions.most(file.id()) : 0);
		});
	}

	/** What became of an entry since it was asked for. */
	Optional<Change> change(Wanted wanted) {
		Optional<CatalogueEntry> now = this.catalogue.published(wanted.code());
		if (now.isEmpty()) {
			return Optional.of(new Change(What.GONE, wanted.version(), wanted.sharing()));
		}
		CatalogueEntry entry = now.get();
		if (entry.sharing() != wanted.sharing()) {
			return Optional.of(new Change(What.RECLASSIFIED, entry.version(), entry.sharing()));
		}
		return (entry.version() == wanted.version()) ? Optional.empty()
				: Optional.of(new Change(What.NEWER, entry.version(), entry.sharing()));
	}

	/**
	 * The facts.
	 *
	 * @param asking name of the department that asks
	 * @param ask what it asks
	 * @param entries the entries
	 * @param legs the way
	 * @param extension the extension asked for, empty before
	 * @param most most days this reader may ask for now, 0 for none
	 */
	record View(String asking, SharingAsk ask, List<Entry> entries, List<Leg> legs, Optional<Extension> extension,
			int most) {
	}

	/**
	 * An entry.
	 *
	 * @param wanted as it was asked for
	 * @param change what became of it, for those who handle the case
	 */
	record Entry(Wanted wanted, Optional<Change> change) {
	}

	/**
	 * What became of an entry.
	 *
	 * @param what what happened
	 * @param version version now
	 * @param sharing class now
	 */
	record Change(What what, int version, SharingClass sharing) {
	}

	/** What can become of an entry. */
	enum What {

		/** 已下线. */
		GONE,
		/** 共享类型已调整. */
		RECLASSIFIED,
		/** 有新版本. */
		NEWER

	}

}
