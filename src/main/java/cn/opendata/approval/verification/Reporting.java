package cn.opendata.approval.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.catalogue.DataItem;
import cn.opendata.approval.catalogue.OpeningClass;
import cn.opendata.approval.delivery.GrantItem;
import cn.opendata.approval.delivery.SharedGrant;
import cn.opendata.approval.delivery.SharedGrants;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CaseRegister;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reporting doubts: by the user of a live grant, or by the public of an open entry.
 */
@Service
@Transactional
class Reporting {

	private final CaseRegister register;

	private final CaseFiles cases;

	private final SharedGrants grants;

	private final Catalogue catalogue;

	private final DoubtStore doubts;

	private final Files files;

	Reporting(CaseRegister register, CaseFiles cases, SharedGrants grants, Catalogue catalogue, DoubtStore doubts,
			Files files) {
		this.register = register;
		this.cases = cases;
		this.grants = grants;
		this.catalogue = catalogue;
		this.doubts = doubts;
		this.files = files;
	}

	/**
	 * Data of a grant, for a person of the department that uses it.
	 * @param entry which of its entries, empty for the first
	 */
	@Transactional(readOnly = true)
	Doubted ofGrant(Actor by, String id, Optional<EntryCode> entry) {
		Set<String> actions = this.grants.actions(by, id);
		if (!actions.contains("read")) {
			throw Refused.notFound("verification.error.grant.unknown");
		}
		SharedGrant grant = this.grants.grant(id).orElseThrow();
		boolean mayOpen = this.register.mayOpen(by, Kind.VERIFY, Optional.of(this.cases.get(grant.request())));
		if (!actions.contains("doubt") || !mayOpen) {
			throw Refused.forbidden("verification.error.grant.closed");
		}
		List<EntryCode> codes = grant.items().stream().map(GrantItem::entry).distinct().toList();
		EntryCode code = entry.filter(codes::contains)
			.or(() -> entry.isPresent() ? Optional.empty() : codes.stream().findFirst())
			.orElseThrow(() -> Refused.notFound("verification.error.entry.unknown"));
		String title = this.catalogue.published(code).map(CatalogueEntry::title).orElse(grant.subject());
		return new Doubted(code, title, grant.provider(), Optional.of(grant.user()), Optional.of(id),
				grant.items(code).stream().map(GrantItem::item).toList(),
				codes.stream().filter((other) -> !other.equals(code)).toList());
	}

	/** Data of an open entry, for a member of the public. */
	@Transactional(readOnly = true)
	Doubted ofEntry(Actor by, EntryCode code) {
		if (!this.register.mayOpen(by, Kind.VERIFY, Optional.empty())) {
			throw Refused.forbidden("verification.error.applicantOnly");
		}
		CatalogueEntry entry = this.catalogue.published(code)
			.filter((found) -> found.opening() == OpeningClass.OPEN)
			.orElseThrow(() -> Refused.notFound("verification.error.entry.unknown"));
		return new Doubted(code, entry.title(), entry.provider(), Optional.empty(), Optional.empty(),
				entry.items().stream().map(DataItem::name).toList(), List.of());
	}

	/**
	 * Reports what was typed.
	 * @param proofs files by the line they prove
	 * @return the number to quote
	 */
	String report(Actor by, Doubted about, Report typed, Map<Integer, Proof> proofs) {
		typed.check(about.items());
		List<Doubt> told = new ArrayList<>();
		List<FileId> kept = new ArrayList<>();
		IntStream.range(0, typed.lines().size()).filter((i) -> !typed.lines().get(i).empty()).forEach((i) -> {
			Optional<FileId> proof = Optional.ofNullable(proofs.get(i)).map((file) -> keep(file, i));
			proof.ifPresent(kept::add);
			told.add(typed.lines().get(i).doubt(proof));
		});
		String words = told.stream()
			.map((doubt) -> doubt.item() + " / " + doubt.place() + " / " + doubt.wrong())
			.collect(Collectors.joining("\n"));
		CaseFile file = this.register
			.open(new CaseRegister.Matter(Kind.VERIFY, about.asking().isPresent() ? "VERIFY_REPLY" : "OPEN_CORRECTION",
					about.asking(), about.provider(), Optional.of(about.entry()), about.title(), words, kept), by);
		this.doubts.insert(file.id(), about, told);
		return file.number();
	}

	private FileId keep(Proof proof, int line) {
		try {
			return this.files.store(proof.name(), proof.content()).id();
		}
		catch (Refused refused) {
			throw Refused.invalid(refused.violations()
				.stream()
				.map((wrong) -> new cn.opendata.approval.shared.Violation(Report.field(line, "file"), wrong.code(),
						wrong.args()))
				.toList());
		}
	}

	/**
	 * A file as it was sent.
	 *
	 * @param name its name
	 * @param content its content
	 */
	record Proof(String name, java.io.InputStream content) {
	}

}
