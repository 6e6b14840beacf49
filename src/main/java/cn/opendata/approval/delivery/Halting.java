package cn.opendata.approval.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The provider's head suspends, restores and revokes a grant; each act is kept with its
 * reason, and access changes at once.
 */
@Service
@Transactional
class Halting {

	private final GrantRows rows;

	private final GrantAccess access;

	private final HaltLines lines;

	private final GrantClocks clocks;

	private final DeliveryNews news;

	private final Clock clock;

	Halting(GrantRows rows, GrantAccess access, HaltLines lines, GrantClocks clocks, DeliveryNews news, Clock clock) {
		this.rows = rows;
		this.access = access;
		this.lines = lines;
		this.clocks = clocks;
		this.news = news;
		this.clock = clock;
	}

	void suspend(Actor actor, RequestId request, Halt why) {
		Grant grant = allowed(actor, request, "suspend");
		done(grant.suspend(why), DeliveryEvent.Type.SUSPENDED, actor, Optional.of(why), why.reason());
	}

	void revoke(Actor actor, RequestId request, Halt why) {
		Grant grant = allowed(actor, request, "revoke");
		Grant revoked = grant.revoke(why);
		this.clocks.over(revoked, this.clock.instant());
		done(revoked, DeliveryEvent.Type.REVOKED, actor, Optional.of(why), why.reason());
	}

	/** Lets a suspended grant go on, with the reason. */
	void restore(Actor actor, RequestId request, String reason) {
		Grant grant = allowed(actor, request, "restore");
		String words = (reason != null) ? reason.strip() : "";
		if (!Halt.reasonFaults(words).isEmpty()) {
			throw Refused.invalid(Halt.reasonFaults(words));
		}
		this.clocks.end(grant, GrantClocks.RECTIFY, this.clock.instant());
		done(grant.restore(), DeliveryEvent.Type.RESTORED, actor, Optional.empty(), words);
	}

	/** Marks grants whose last day has passed; access ended with that day already. */
	int endOver(int most) {
		LocalDate today = Times.day(this.clock.instant());
		List<Grant> over = this.rows.over(today, most);
		for (Grant grant : over) {
			Grant ended = grant.end();
			this.rows.save(ended);
			this.clocks.over(ended, this.clock.instant());
			this.news.tell(DeliveryEvent.Type.ENDED, ended, Actor.system(), Map.of());
		}
		return over.size();
	}

	@Transactional(readOnly = true)
	public List<HaltLine> history(Grant grant) {
		return this.lines.of(grant);
	}

	private Grant allowed(Actor actor, RequestId request, String action) {
		Grant grant = this.rows.of(request).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
		this.access.require(actor, grant, action);
		return grant;
	}

	private void done(Grant grant, DeliveryEvent.Type type, Actor actor, Optional<Halt> why, String reason) {
		this.rows.save(grant);
		this.lines.add(grant, type, actor, why, reason);
		this.news.tell(type, grant, actor, why.map((halt) -> Map.of("ground", halt.ground().name())).orElse(Map.of()));
	}

}
