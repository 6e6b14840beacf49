package cn.opendata.approval.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.shared.Violation;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.DeliveryProgress;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link Deliveries}.
 */
@Service
@Transactional
class StoredDeliveries implements Deliveries {

	private final CaseFiles cases;

	private final DeliveryProgress progress;

	private final DeliveryFiles files;

	private final GrantRows grants;

	private final Agreements agreements;

	private final Organizations organizations;

	private final GrantItems items;

	private final GrantClocks clocks;

	private final Rectifications rectifications;

	private final ServedData served;

	private final Catalogue catalogue;

	private final Files store;

	private final DeliveryNews news;

	private final Clock clock;

	StoredDeliveries(CaseFiles cases, DeliveryProgress progress, DeliveryFiles files, GrantRows grants,
			Agreements agreements, Organizations organizations, GrantItems items, GrantClocks clocks,
			Rectifications rectifications, ServedData served, Catalogue catalogue, Files store, DeliveryNews news,
			Clock clock) {
		this.cases = cases;
		this.progress = progress;
		this.files = files;
		this.grants = grants;
		this.agreements = agreements;
		this.organizations = organizations;
		this.items = items;
		this.clocks = clocks;
		this.rectifications = rectifications;
		this.served = served;
		this.catalogue = catalogue;
		this.store = store;
		this.news = news;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public int filesReady(RequestId request) {
		return this.files.count(request);
	}

	@Override
	@Transactional(readOnly = true)
	public SharingMethod method(RequestId request) {
		return method(this.cases.get(request));
	}

	private static SharingMethod method(CaseFile file) {
		return file.content().sharing().map(SharingAsk::method).orElse(SharingMethod.FILE);
	}

	@Override
	public void prepare(RequestId request, Actor by, Optional<LocalDate> until, String note, int callsPerMinute) {
		if (this.grants.of(request).isPresent()) {
			throw Refused.conflict("delivery.error.prepared");
		}
		CaseFile file = this.cases.get(request);
		LocalDate today = Times.day(this.clock.instant());
		Optional<LocalDate> last = until.or(() -> file.content().sharing().flatMap(SharingAsk::until));
		List<DeliveryFile> ready = this.files.of(request);
		List<Violation> wrong = new ArrayList<>();
		if (method(file) != SharingMethod.INTERFACE && ready.isEmpty()) {
			wrong.add(Violation.of("files", "delivery.error.files.none"));
		}
		if (method(file) == SharingMethod.INTERFACE) {
			this.served.check(file.content().sharing().orElseThrow(), callsPerMinute, wrong);
		}
		until(file, last, today, wrong);
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		Grant grant = grant(file, ready, last, (note != null) ? note.strip() : "", callsPerMinute, today);
		insert(grant, file, by);
		this.progress.agreementOffered(request, by);
		this.news.tell(DeliveryEvent.Type.PREPARED, grant, by, Map.of("files", String.valueOf(ready.size())));
	}

	/** Nobody gets data for longer than was asked for and consented to. */
	private static void until(CaseFile file, Optional<LocalDate> last, LocalDate today, List<Violation> wrong) {
		if (last.filter((day) -> day.isBefore(today)).isPresent()) {
			wrong.add(Violation.of("until", "delivery.error.until.past"));
		}
		Optional<LocalDate> asked = file.content().sharing().flatMap(SharingAsk::until);
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

	@Override
	public void provideAtOnce(RequestId request) {
		if (this.grants.of(request).isPresent()) {
			return;
		}
		CaseFile file = this.cases.get(request);
		SharingAsk ask = file.content().sharing().orElseThrow();
		if (ask.method() != SharingMethod.INTERFACE) {
			ask.entries()
				.stream()
				.flatMap((entry) -> this.catalogue.files(entry.code()).stream())
				.distinct()
				.flatMap((id) -> this.store.file(id).stream())
				.forEach((stored) -> this.files.putUp(request, stored));
		}
		Instant now = this.clock.instant();
		Grant grant = grant(file, this.files.of(request), ask.until(), "", 0, Times.day(now));
		insert(grant, file, Actor.system());
		Grant signed = grant.sign(file.applicant().contact(), now);
		this.grants.save(signed);
		this.progress.providedAtOnce(request);
		opened(this.grants.of(request).orElseThrow(), file);
	}

	@Override
	public void activate(RequestId request) {
		Grant grant = grantOf(request);
		if (grant.state() == GrantState.SIGNED) {
			opened(grant, this.cases.get(request));
		}
		this.progress.opened(request);
	}

	private void opened(Grant grant, CaseFile file) {
		Instant now = this.clock.instant();
		Grant active = grant.activate(now);
		this.grants.save(active);
		if (grant.terms().shared()) {
			file.content().sharing().flatMap(SharingAsk::grant).ifPresent((old) -> replace(old, active));
			this.clocks.opened(active, now);
		}
		this.news.tell(DeliveryEvent.Type.ACTIVATED, active, Actor.system(), Map.of());
	}

	/** The renewed or changed grant takes over; its key and records go on. */
	private void replace(String old, Grant by) {
		this.grants.byId(old)
			.filter((grant) -> grant.terms().user().equals(by.terms().user()))
			.ifPresent((grant) -> {
				Grant replaced = grant.replace();
				this.grants.save(replaced);
				this.clocks.endAll(replaced, this.clock.instant());
				this.news.tell(DeliveryEvent.Type.AMENDED, replaced, Actor.system(), Map.of("by", by.id()));
			});
	}

	@Override
	public void end(RequestId request) {
		Grant grant = grantOf(request);
		if (grant.state().alive()) {
			Grant ended = grant.end();
			this.grants.save(ended);
			this.clocks.over(ended, this.clock.instant());
			this.news.tell(DeliveryEvent.Type.ENDED, ended, Actor.system(), Map.of());
		}
	}

	@Override
	public void rectificationOverdue(RequestId request) {
		this.rectifications.overdue(grantOf(request));
	}

	@Override
	@Transactional(readOnly = true)
	public boolean awaits(RequestId request, String step) {
		return this.grants.of(request).filter((grant) -> switch (step) {
			case "answer-rectification" ->
				grant.state() == GrantState.RECTIFYING && !this.rectifications.answered(grant);
			case "review-rectification" -> grant.state() == GrantState.RECTIFYING && this.rectifications.answered(grant);
			case "file-disposal" -> grant.state() == GrantState.ENDED || grant.state() == GrantState.REVOKED;
			default -> false;
		}).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> state(RequestId request) {
		return this.grants.of(request).map((grant) -> grant.state().name());
	}

	@Override
	public void lapse(RequestId request) {
		Grant grant = grantOf(request);
		if (grant.state() == GrantState.PREPARED) {
			Grant lapsed = grant.lapse();
			this.grants.save(lapsed);
			this.news.tell(DeliveryEvent.Type.LAPSED, lapsed, Actor.system(), Map.of());
		}
	}

	private Grant grantOf(RequestId request) {
		return this.grants.of(request).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
	}

	private Grant grant(CaseFile file, List<DeliveryFile> ready, Optional<LocalDate> until, String note, int calls,
			LocalDate today) {
		Department provider = file.department()
			.flatMap(this.organizations::department)
			.orElseThrow(() -> Refused.conflict("delivery.error.department"));
		GrantTerms terms = file.content()
			.sharing()
			.map((ask) -> new GrantTerms(Kind.SHARE, Optional.of(ask.asking()), ask.method(),
					ServedData.calls(ask.method(), calls)))
			.orElse(GrantTerms.OPEN);
		Agreement agreement = this.agreements.write(file, provider, ready, until, today);
		Instant now = this.clock.instant();
		return new Grant(UUID.randomUUID().toString(), file.id(), file.number(), file.applicant().person(),
				provider.id(), file.subject(), GrantState.PREPARED, terms, until, note, agreement.text(),
				agreement.hash(), now, Optional.empty(), Optional.empty(), Optional.empty(), 0);
	}

}
