package cn.opendata.approval.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

import org.springframework.stereotype.Component;

/**
 * Makes a grant ready: what goes out, until when, and the agreement about it.
 */
@Component
class Preparation {

	private final DeliveryFiles files;

	private final GrantRows grants;

	private final GrantItems items;

	private final Agreements agreements;

	private final ServedData served;

	private final Organizations organizations;

	private final Catalogue catalogue;

	private final Files store;

	private final Clock clock;

	Preparation(DeliveryFiles files, GrantRows grants, GrantItems items, Agreements agreements, ServedData served,
			Organizations organizations, Catalogue catalogue, Files store, Clock clock) {
		this.files = files;
		this.grants = grants;
		this.items = items;
		this.agreements = agreements;
		this.served = served;
		this.organizations = organizations;
		this.catalogue = catalogue;
		this.store = store;
		this.clock = clock;
	}

	static SharingMethod method(CaseFile file) {
		return file.content().sharing().map(SharingAsk::method).orElse(SharingMethod.FILE);
	}

	/** The grant as it is offered, not signed yet. */
	Grant offer(CaseFile file, Actor by, Optional<LocalDate> until, String note, int callsPerMinute) {
		LocalDate today = Times.day(this.clock.instant());
		Optional<SharingAsk> ask = file.content().sharing();
		Optional<LocalDate> last = until.or(() -> ask.flatMap(SharingAsk::until));
		List<Violation> wrong = new ArrayList<>();
		if (method(file) != SharingMethod.INTERFACE && this.files.count(file.id()) == 0) {
			wrong.add(Violation.of("files", "delivery.error.files.none"));
		}
		if (method(file) == SharingMethod.INTERFACE) {
			this.served.check(ask.orElseThrow(), callsPerMinute, wrong);
		}
		until(ask.flatMap(SharingAsk::until), last, today, wrong);
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		Grant grant = grant(file, last, note, callsPerMinute);
		insert(grant, file, by);
		return grant;
	}

	/**
	 * The grant of an unconditional entry with its published files, signed by the
	 * undertaking it was asked for with.
	 */
	Grant atOnce(CaseFile file) {
		SharingAsk ask = file.content().sharing().orElseThrow();
		if (ask.method() != SharingMethod.INTERFACE) {
			putUpPublished(file.id(), ask);
		}
		Grant grant = grant(file, ask.until(), "", 0);
		insert(grant, file, Actor.system());
		Grant signed = grant.sign(file.applicant().contact(), this.clock.instant());
		this.grants.save(signed);
		return this.grants.byId(grant.id()).orElseThrow();
	}

	private void putUpPublished(RequestId request, SharingAsk ask) {
		ask.entries()
			.stream()
			.flatMap((entry) -> this.catalogue.files(entry.code()).stream())
			.distinct()
			.flatMap((id) -> this.store.file(id).stream())
			.forEach((stored) -> this.files.putUp(request, stored));
	}

	/** Nobody gets data for longer than was asked for and consented to. */
	private static void until(Optional<LocalDate> asked, Optional<LocalDate> last, LocalDate today,
			List<Violation> wrong) {
		if (last.filter((day) -> day.isBefore(today)).isPresent()) {
			wrong.add(Violation.of("until", "delivery.error.until.past"));
		}
		if (asked.isPresent() && last.filter((day) -> day.isAfter(asked.get())).isPresent()) {
			wrong.add(Violation.of("until", "delivery.error.until.asked", asked.get().toString()));
		}
	}

	private void insert(Grant grant, CaseFile file, Actor by) {
		this.grants.insert(grant, by.id());
		if (grant.terms().shared()) {
			this.items.insert(grant.id(), GrantItems.decided(file));
		}
	}

	private Grant grant(CaseFile file, Optional<LocalDate> until, String note, int calls) {
		Department provider = file.department()
			.flatMap(this.organizations::department)
			.orElseThrow(() -> Refused.conflict("delivery.error.department"));
		GrantTerms terms = file.content()
			.sharing()
			.map((ask) -> new GrantTerms(Kind.SHARE, Optional.of(ask.asking()), ask.method(),
					ServedData.calls(ask.method(), calls)))
			.orElse(GrantTerms.OPEN);
		Instant now = this.clock.instant();
		Agreement agreement = this.agreements.write(file, provider, this.files.of(file.id()), until, Times.day(now));
		return new Grant(UUID.randomUUID().toString(), file.id(), file.number(), file.applicant().person(),
				provider.id(), file.subject(), GrantState.PREPARED, terms, until, note, agreement.text(),
				agreement.hash(), now, Optional.empty(), Optional.empty(), Optional.empty(), 0);
	}

}
