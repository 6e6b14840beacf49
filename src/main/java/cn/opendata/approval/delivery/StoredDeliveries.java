package cn.opendata.approval.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.DeliveryProgress;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;

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

	private final Preparation preparation;

	private final GrantClocks clocks;

	private final Rectifications rectifications;

	private final DeliveryNews news;

	private final Clock clock;

	StoredDeliveries(CaseFiles cases, DeliveryProgress progress, DeliveryFiles files, GrantRows grants,
			Preparation preparation, GrantClocks clocks, Rectifications rectifications, DeliveryNews news,
			Clock clock) {
		this.cases = cases;
		this.progress = progress;
		this.files = files;
		this.grants = grants;
		this.preparation = preparation;
		this.clocks = clocks;
		this.rectifications = rectifications;
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
		return Preparation.method(this.cases.get(request));
	}

	@Override
	public void prepare(RequestId request, Actor by, Optional<LocalDate> until, String note, int callsPerMinute) {
		if (this.grants.of(request).isPresent()) {
			throw Refused.conflict("delivery.error.prepared");
		}
		CaseFile file = this.cases.get(request);
		Grant grant = this.preparation.offer(file, by, until, (note != null) ? note.strip() : "", callsPerMinute);
		this.progress.agreementOffered(request, by);
		this.news.tell(DeliveryEvent.Type.PREPARED, grant, by,
				Map.of("files", String.valueOf(this.files.count(request))));
	}

	@Override
	public void provideAtOnce(RequestId request) {
		if (this.grants.of(request).isPresent()) {
			return;
		}
		CaseFile file = this.cases.get(request);
		Grant signed = this.preparation.atOnce(file);
		this.progress.providedAtOnce(request);
		opened(signed, file);
		if (method(request) != SharingMethod.INTERFACE && this.files.count(request) == 0) {
			this.news.tell(DeliveryEvent.Type.FILES_AWAITED, signed, Actor.system(), Map.of());
		}
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
		Optional<Grant> before = this.grants.byId(old)
			.filter((grant) -> grant.state().alive() && grant.terms().user().equals(by.terms().user()));
		if (before.isPresent()) {
			Grant replaced = before.get().replace();
			this.grants.save(replaced);
			this.grants.replaced(replaced.id(), by.id());
			this.clocks.endAll(replaced, this.clock.instant());
			this.news.tell(DeliveryEvent.Type.AMENDED, replaced, Actor.system(), Map.of("by", by.id()));
		}
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
			case "review-rectification" ->
				grant.state() == GrantState.RECTIFYING && this.rectifications.answered(grant);
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

}
