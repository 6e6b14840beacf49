package cn.opendata.approval.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.DeliveryProgress;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The applicant signs the use agreement by ticking and by typing their name.
 */
@Service
@Transactional
class Signing {

	private final GrantRows rows;

	private final GrantAccess access;

	private final CaseFiles cases;

	private final DeliveryProgress progress;

	private final DeliveryNews news;

	private final Clock clock;

	Signing(GrantRows rows, GrantAccess access, CaseFiles cases, DeliveryProgress progress, DeliveryNews news,
			Clock clock) {
		this.rows = rows;
		this.access = access;
		this.cases = cases;
		this.progress = progress;
		this.news = news;
		this.clock = clock;
	}

	/**
	 * @throws Refused INVALID when it was not ticked or the name is another one
	 */
	void sign(Actor actor, String id, boolean agreed, String name) {
		Grant grant = this.rows.byId(id).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
		this.access.require(actor, grant, "sign");
		String typed = plain(name);
		check(agreed, typed, signatories(actor, grant));
		Grant signed = grant.sign(typed, this.clock.instant());
		this.rows.save(signed);
		this.news.tell(DeliveryEvent.Type.SIGNED, signed, actor, Map.of());
		this.progress.agreementSigned(grant.request(), actor);
	}

	/** Whose name may stand under it: a department is signed for by whoever acts. */
	private List<String> signatories(Actor actor, Grant grant) {
		Applicant applicant = this.cases.get(grant.request()).applicant();
		return grant.terms().shared() ? List.of(actor.name()) : List.of(applicant.name(), applicant.contact());
	}

	private static void check(boolean agreed, String typed, List<String> signatories) {
		List<Violation> faults = new ArrayList<>();
		if (!agreed) {
			faults.add(Violation.of("agreed", "delivery.error.agreed.required"));
		}
		if (signatories.stream().map(Signing::plain).noneMatch(typed::equals) || typed.isEmpty()) {
			faults.add(Violation.of("name", "delivery.error.name.other", signatories.get(0)));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
	}

	private static String plain(String name) {
		return (name != null) ? name.strip().replaceAll("\\s+", " ") : "";
	}

}
