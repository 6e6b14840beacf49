package cn.opendata.approval.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

	private final DeliveryNews news;

	private final Clock clock;

	StoredDeliveries(CaseFiles cases, DeliveryProgress progress, DeliveryFiles files, GrantRows grants,
			Agreements agreements, Organizations organizations, DeliveryNews news, Clock clock) {
		this.cases = cases;
		this.progress = progress;
		this.files = files;
		this.grants = grants;
		this.agreements = agreements;
		this.organizations = organizations;
		this.news = news;
		this.clock = clock;
	}

	@Override
	@Transactional(readOnly = true)
	public int filesReady(RequestId request) {
		return this.files.count(request);
	}

	@Override
	public void prepare(RequestId request, Actor by, Optional<LocalDate> until, String note) {
		if (this.grants.of(request).isPresent()) {
			throw Refused.conflict("delivery.error.prepared");
		}
		LocalDate today = Times.day(this.clock.instant());
		List<DeliveryFile> ready = this.files.of(request);
		if (ready.isEmpty()) {
			throw Refused.invalid("files", "delivery.error.files.none");
		}
		if (until.filter((day) -> day.isBefore(today)).isPresent()) {
			throw Refused.invalid("until", "delivery.error.until.past");
		}
		Grant grant = grant(this.cases.get(request), ready, until, (note != null) ? note.strip() : "", today);
		this.grants.insert(grant, by.id());
		this.progress.agreementOffered(request, by);
		this.news.tell(DeliveryEvent.Type.PREPARED, grant, by, Map.of("files", String.valueOf(ready.size())));
	}

	@Override
	public void activate(RequestId request) {
		Grant grant = grantOf(request);
		if (grant.state() == GrantState.SIGNED) {
			Grant active = grant.activate(this.clock.instant());
			this.grants.save(active);
			this.news.tell(DeliveryEvent.Type.ACTIVATED, active, Actor.system(), Map.of());
		}
		this.progress.opened(request);
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

	private Grant grant(CaseFile file, List<DeliveryFile> ready, Optional<LocalDate> until, String note,
			LocalDate today) {
		Department provider = file.department()
			.flatMap(this.organizations::department)
			.orElseThrow(() -> Refused.conflict("delivery.error.department"));
		Agreement agreement = this.agreements.write(file, provider, ready, until, today);
		Instant now = this.clock.instant();
		return new Grant(UUID.randomUUID().toString(), file.id(), file.number(), file.applicant().person(),
				provider.id(), file.subject(), GrantState.PREPARED, until, note, agreement.text(), agreement.hash(),
				now, Optional.empty(), Optional.empty(), Optional.empty(), 0);
	}

}
