package cn.opendata.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;

/**
 * Acts from receipt to acceptance, or to one of the ends before it.
 */
@Component
class AcceptanceDesk {

	private static final String EXAMINE = "examine-application";

	private final CaseDesk desk;

	private final CaseClocks clocks;

	private final ReviewStore reviews;

	private final DecisionStore decisions;

	private final Organizations organizations;

	AcceptanceDesk(CaseDesk desk, CaseClocks clocks, ReviewStore reviews, DecisionStore decisions,
			Organizations organizations) {
		this.desk = desk;
		this.clocks = clocks;
		this.reviews = reviews;
		this.decisions = decisions;
		this.organizations = organizations;
	}

	void route(RequestId id, Actor by, DepartmentId to, String note) {
		DataRequest c = this.desk.forAct(id, by, "route");
		Instant now = this.desk.now();
		c.route(known(to), now);
		this.desk.save(c);
		this.clocks.end(c, CaseClocks.ROUTE, now);
		this.clocks.open(c, CaseClocks.NOTICE, c.receivedOn);
		this.reviews.opinion(id, by, "route-request", "ROUTE", note, now);
		this.desk.tell(c, RequestEvent.Type.ROUTED, by, Map.of("to", to.value()));
	}

	void accept(RequestId id, Actor by, String note) {
		DataRequest c = this.desk.forAct(id, by, "accept");
		Instant now = this.desk.now();
		c.accept(now, false);
		this.desk.save(c);
		this.reviews.opinion(id, by, step(c), "ACCEPT", note, now);
		if (c.kind == Kind.SHARE) {
			// its answer counts from receipt (国令809 art. 21), no clock changes here
			this.desk.tell(c, RequestEvent.Type.ACCEPTED, by, Map.of("deemed", "false", "due",
					this.clocks.running(c, CaseClocks.SHARE_ANSWER).map(AcceptanceDesk::due).orElse("")));
			return;
		}
		decideFrom(c, Times.day(now), by, now);
	}

	void deemAccepted(RequestId id) {
		DataRequest c = this.desk.get(id);
		if (!c.is(Status.SUBMITTED)) {
			return;
		}
		Instant now = this.desk.now();
		c.accept(now, true);
		this.desk.save(c);
		decideFrom(c, c.receivedOn, Actor.system(), now);
	}

	private void decideFrom(DataRequest c, LocalDate start, Actor by, Instant now) {
		this.clocks.end(c, CaseClocks.NOTICE, now);
		CaseClock clock = this.clocks.open(c, CaseClocks.DECIDE, start);
		this.desk.tell(c, RequestEvent.Type.ACCEPTED, by,
				Map.of("deemed", String.valueOf(c.deemed), "due", due(clock), "from", start.toString()));
	}

	void askSupplement(RequestId id, Actor by, List<String> missing, int days) {
		DataRequest c = this.desk.forAct(id, by, "askSupplement");
		List<String> lines = missing.stream().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (lines.isEmpty()) {
			throw Refused.invalid("missing", "request.error.missing.required");
		}
		if (days < 5 || days > 30) {
			throw Refused.invalid("days", "request.error.supplement.days");
		}
		Instant now = this.desk.now();
		c.askSupplement();
		this.desk.save(c);
		this.reviews.supplementAsked(id, lines, days, now);
		this.reviews.opinion(id, by, step(c), "SUPPLEMENT", String.join("\n", lines), now);
		this.clocks.end(c, CaseClocks.received(c.kind), now);
		CaseClock clock = this.clocks.open(c, CaseClocks.reply(c.kind), Times.day(now), days);
		this.desk.tell(c, RequestEvent.Type.SUPPLEMENT_ASKED, by, Map.of("due", due(clock)));
	}

	/** The answer arrived: a new clock from this day (rules §5, RESTART). */
	void supplemented(DataRequest c, Actor by, String answer, Instant now) {
		this.reviews.supplementAnswered(c.id, answer, now);
		this.clocks.end(c, CaseClocks.reply(c.kind), now);
		this.clocks.open(c, CaseClocks.received(c.kind), c.receivedOn);
		this.desk.tell(c, RequestEvent.Type.SUPPLEMENTED, by, Map.of());
	}

	void decline(RequestId id, Actor by, Refusal refusal) {
		DataRequest c = this.desk.forAct(id, by, "decline");
		String step = c.is(Status.ROUTING) ? "route-request" : EXAMINE;
		Instant now = this.desk.now();
		c.decision = this.decisions.add(id, "DECIDED",
				new Decision(Outcome.NOT_ACCEPTED, refusal.reason(), Optional.of(refusal.ground()),
						Optional.of(refusal.basis()), "", List.of(), by.id().orElseThrow(), now));
		c.outcome = Outcome.NOT_ACCEPTED;
		c.decidedAt = now;
		c.daysTaken = this.clocks.daysTaken(c, now);
		c.inTime = this.clocks.inTime(c, now);
		c.end(Status.NOT_ACCEPTED, now);
		this.desk.save(c);
		this.clocks.endAll(c, now);
		this.reviews.opinion(id, by, step, "DECLINE", refusal.reason(), now);
		this.desk.tell(c, RequestEvent.Type.NOT_ACCEPTED, by, Map.of("outcome", c.outcome.name()));
	}

	void transfer(RequestId id, Actor by, DepartmentId to, String reason) {
		DataRequest c = this.desk.forAct(id, by, "transfer");
		if (reason == null || reason.strip().length() < 5) {
			throw Refused.invalid("reason", "request.error.reason.required");
		}
		String from = c.department.value();
		c.transfer(known(to));
		this.desk.save(c);
		this.reviews.opinion(id, by, EXAMINE, "TRANSFER", reason.strip(), this.desk.now());
		this.desk.tell(c, RequestEvent.Type.TRANSFERRED, by, Map.of("from", from, "to", to.value()));
	}

	void abandon(RequestId id) {
		DataRequest c = this.desk.get(id);
		if (!c.is(Status.AWAITING_SUPPLEMENT)) {
			return;
		}
		Instant now = this.desk.now();
		c.end(Status.ABANDONED, now);
		this.desk.save(c);
		this.clocks.endAll(c, now);
		this.desk.tell(c, RequestEvent.Type.ABANDONED, Actor.system(), Map.of());
	}

	private static String step(DataRequest c) {
		return (c.kind == Kind.SHARE) ? "examine-sharing" : EXAMINE;
	}

	private DepartmentId known(DepartmentId to) {
		if (to == null || this.organizations.department(to).filter((d) -> d.active()).isEmpty()) {
			throw Refused.invalid("department", "request.error.department.required");
		}
		return to;
	}

	private static String due(CaseClock clock) {
		return clock.due().due().map(LocalDate::toString).orElse("");
	}

}
