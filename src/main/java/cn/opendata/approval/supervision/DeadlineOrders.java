package cn.opendata.approval.supervision;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockEvent;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Rung;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.organization.Supervisors;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.ClockKeepers;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.supervision.LadderGap.Missing;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The upper rungs of the escalation ladder: a missed limit becomes an order to the head
 * of the department, and the level above takes it over while the limit stays missed.
 * Orders are never raised about orders, nor where whoever asked or a third party keeps
 * the limit.
 */
@Component
class DeadlineOrders {

	/** Kept by both parties together: what comes when it passes is the office's turn. */
	private static final String NEGOTIATION = "DISPUTE_NEGOTIATE";

	private final OrderStore orders;

	private final Issuing issuing;

	private final Passing passing;

	private final DeadlineDrafts drafts;

	private final CaseFiles cases;

	private final Organizations organizations;

	private final Supervisors supervisors;

	private final ApplicationEventPublisher events;

	DeadlineOrders(OrderStore orders, Issuing issuing, Passing passing, DeadlineDrafts drafts, CaseFiles cases,
			Organizations organizations, ApplicationEventPublisher events) {
		this.orders = orders;
		this.issuing = issuing;
		this.passing = passing;
		this.drafts = drafts;
		this.cases = cases;
		this.organizations = organizations;
		this.supervisors = new Supervisors(organizations);
		this.events = events;
	}

	/** First of all who hear it: the case is still with those who missed its limit. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(ClockEvent event) {
		CaseClock clock = event.clock();
		Optional<Rung> rung = event.rung().filter((reached) -> reached.kind() != Rung.Kind.WARNING);
		if (event.type() == ClockEvent.Type.REACHED && rung.isPresent()
				&& ClockSubject.REQUEST.equals(clock.subject().kind())) {
			CaseFile file = this.cases.get(new RequestId(clock.subject().id()));
			if (ofDepartment(file, clock) && !this.orders.reached(clock.id(), rung.get().key())) {
				Optional<RequestId> order = reached(file, clock, rung.get(), event);
				this.orders.rung(clock.id(), rung.get().key(), file.id(), order, event.at());
			}
		}
	}

	private static boolean ofDepartment(CaseFile file, CaseClock clock) {
		return file.kind() != Kind.SUPERVISE && !ClockKeepers.ofWhoAsked(clock) && !ClockKeepers.ofThirdParty(clock)
				&& !NEGOTIATION.equals(clock.rule().code());
	}

	private Optional<RequestId> reached(CaseFile file, CaseClock clock, Rung rung, ClockEvent event) {
		Optional<SupervisionOrder> open = this.orders.open(clock.id());
		if (open.isPresent()) {
			this.passing.up(open.get(), Cause.STILL_OPEN);
			return open.map(SupervisionOrder::request);
		}
		DepartmentId department = ClockKeepers.department(file, clock, this.organizations);
		List<Person> heads = this.organizations.holders(department, Role.HEAD);
		List<Person> above = (rung.kind() == Rung.Kind.EXPIRED) ? this.supervisors.of(department)
				: this.supervisors.above(department);
		Optional<Person> supervisor = above.stream()
			.filter((person) -> heads.size() != 1 || !heads.get(0).id().equals(person.id()))
			.findFirst();
		Optional<Person> head = heads.stream()
			.filter((person) -> supervisor.filter((one) -> one.id().equals(person.id())).isEmpty())
			.findFirst();
		if (head.isEmpty() || supervisor.isEmpty()) {
			this.events.publishEvent(new LadderGap(file.number(), file.subject(), clock.rule().code(), department,
					head.isEmpty() ? Missing.HEAD : Missing.SUPERVISOR, event.at()));
			return Optional.empty();
		}
		return Optional.of(this.issuing
			.issue(this.drafts.of(file, clock, department, head.get()), supervisor.get(), Actor.system())
			.id());
	}

}
