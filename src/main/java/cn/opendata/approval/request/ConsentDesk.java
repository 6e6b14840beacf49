package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.SharingRoutes.Relation;
import cn.opendata.approval.request.SharingRoutes.Route;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;

/**
 * The way of a sharing request from its requester to the provider: at once for what is
 * shared without conditions, else through the own head, and through the platform office
 * of the common superior where departments of two governments meet.
 */
@Component
class ConsentDesk {

	private final CaseDesk desk;

	private final CaseClocks clocks;

	private final ReviewStore reviews;

	private final DecisionStore decisions;

	private final SharingRoutes routes;

	private final Organizations organizations;

	ConsentDesk(CaseDesk desk, CaseClocks clocks, ReviewStore reviews, DecisionStore decisions, SharingRoutes routes,
			Organizations organizations) {
		this.desk = desk;
		this.clocks = clocks;
		this.reviews = reviews;
		this.decisions = decisions;
		this.routes = routes;
		this.organizations = organizations;
	}

	/** Which way a request of a department goes. */
	Route route(SharingAsk ask, DepartmentId provider) {
		return this.routes.of(ask.type(), ask.strictest(), relation(ask.asking(), provider));
	}

	/** The clock that counts from the moment the requester has sent it. */
	void sent(DataRequest c, Route route, Actor by, Instant now) {
		if (route == Route.AUTOMATIC) {
			this.clocks.open(c, CaseClocks.SHARE_AT_ONCE, Times.day(now));
			this.desk.tell(c, RequestEvent.Type.SUBMITTED, by, Map.of());
		}
		else {
			this.clocks.open(c, CaseClocks.CONSENT, Times.day(now));
			this.desk.tell(c, RequestEvent.Type.CONSENT_ASKED, by, Map.of());
		}
	}

	void consent(RequestId id, Actor by, String note) {
		DataRequest c = this.desk.forAct(id, by, "consent");
		SharingAsk ask = ask(c);
		Instant now = this.desk.now();
		this.clocks.end(c, CaseClocks.CONSENT, now);
		boolean above = route(ask, c.department) == Route.SUPERIOR;
		if (above) {
			c.move(Status.ROUTING, Status.CONSENTING);
			this.clocks.open(c, CaseClocks.ROUTE, Times.day(now));
		}
		else {
			receive(c, now, Status.CONSENTING);
		}
		String office = above ? this.organizations.commonOffice(c.asking, c.department).id().value() : "";
		done(c, by, "consent-sharing", "CONSENT", note, RequestEvent.Type.CONSENTED, Map.of("to", office));
	}

	void returnToRequester(RequestId id, Actor by, String text) {
		DataRequest c = this.desk.forAct(id, by, "returnToRequester");
		if (text == null || text.strip().length() < 5) {
			throw Refused.invalid("text", "request.error.return.required");
		}
		String step = c.is(Status.CONSENTING) ? "consent-sharing" : "forward-sharing";
		this.clocks.endAll(c, this.desk.now());
		c.move(Status.RETURNED, Status.CONSENTING, Status.ROUTING);
		done(c, by, step, "RETURN", text, RequestEvent.Type.RETURNED, Map.of());
	}

	void forward(RequestId id, Actor by, String note) {
		DataRequest c = this.desk.forAct(id, by, "forward");
		Instant now = this.desk.now();
		this.clocks.end(c, CaseClocks.ROUTE, now);
		receive(c, now, Status.ROUTING);
		done(c, by, "forward-sharing", "FORWARD", note, RequestEvent.Type.FORWARDED,
				Map.of("to", c.department.value()));
	}

	void grantAtOnce(RequestId id) {
		DataRequest c = this.desk.get(id);
		if (c.kind != Kind.SHARE || !c.is(Status.SUBMITTED)) {
			return;
		}
		Instant now = this.desk.now();
		String decision = this.decisions.add(id, "DECIDED", new Decision(Outcome.AGREED, "", Optional.empty(),
				Optional.empty(), "", List.of(), PersonId.SYSTEM, now));
		c.grantAtOnce(decision, now);
		c.daysTaken = this.clocks.daysTaken(c, now);
		c.inTime = true;
		this.desk.save(c);
		this.clocks.end(c, CaseClocks.SHARE_AT_ONCE, now);
		this.desk.tell(c, RequestEvent.Type.GRANTED_AT_ONCE, Actor.system(), Map.of("outcome", c.outcome.name()));
	}

	private void receive(DataRequest c, Instant now, Status from) {
		c.receive(now, from);
		this.clocks.open(c, CaseClocks.SHARE_ANSWER, c.receivedOn);
	}

	private SharingAsk ask(DataRequest c) {
		return this.desk.content(c).sharing().orElseThrow();
	}

	private Relation relation(DepartmentId asking, DepartmentId provider) {
		Department user = this.organizations.department(asking).orElseThrow();
		Department other = this.organizations.department(provider).orElseThrow();
		if (user.region().equals(other.region())) {
			return Relation.SAME;
		}
		if (this.organizations.supervises(provider, asking)) {
			return Relation.UP;
		}
		return this.organizations.supervises(asking, provider) ? Relation.DOWN : Relation.ACROSS;
	}

	private void done(DataRequest c, Actor by, String step, String result, String words, RequestEvent.Type type,
			Map<String, String> facts) {
		this.desk.save(c);
		this.reviews.opinion(c.id, by, step, result, (words != null) ? words.strip() : "", this.desk.now());
		this.desk.tell(c, type, by, facts);
	}

}
