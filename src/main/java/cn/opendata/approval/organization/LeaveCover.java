package cn.opendata.approval.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom (替岗): people set it for themselves, the head for the department.
 */
@Service
@Transactional
class LeaveCover {

	private static final int LONGEST = 366;

	private final Covers covers;

	private final People people;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LeaveCover(Covers covers, People people, Permissions permissions, ApplicationEventPublisher events, Clock clock) {
		this.covers = covers;
		this.people = people;
		this.permissions = permissions;
		this.events = events;
		this.clock = clock;
	}

	/** What holds now or will, in the actor's department. */
	@Transactional(readOnly = true)
	List<Cover> of(Actor actor) {
		return this.covers.of(department(actor));
	}

	/** Those for whom the actor may set or end it. */
	@Transactional(readOnly = true)
	List<Person> absentees(Actor actor) {
		return colleagues(actor).stream().filter((person) -> may(actor, person.id(), "set")).toList();
	}

	/** Those who may stand in: everybody active in the department. */
	@Transactional(readOnly = true)
	List<Person> colleagues(Actor actor) {
		return this.people.of(department(actor)).stream().filter((person) -> this.people.active(person.id())).toList();
	}

	boolean mayEnd(Actor actor, Cover cover) {
		return may(actor, cover.absent(), "end");
	}

	void set(Actor actor, String absent, String substitute, LocalDate from, LocalDate to) {
		Optional<Person> away = among(absentees(actor), absent);
		Optional<Person> standIn = among(colleagues(actor), substitute);
		List<Violation> faults = days(from, to);
		if (away.isEmpty()) {
			faults.add(Violation.of("absent", "organization.error.cover.absent"));
		}
		if (standIn.isEmpty()) {
			faults.add(Violation.of("substitute", "organization.error.cover.substitute"));
		}
		else if (standIn.equals(away)) {
			faults.add(Violation.of("substitute", "organization.error.cover.same"));
		}
		if (faults.isEmpty() && this.covers.overlaps(away.get().id(), from, to)) {
			faults.add(Violation.of("from", "organization.error.cover.overlap"));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		Cover cover = new Cover(UUID.randomUUID().toString(), away.get().id(), away.get().name(), standIn.get().id(),
				standIn.get().name(), from, to);
		this.covers.add(cover, actor.id().orElseThrow());
		publish(OrganizationEvent.Type.COVER_SET, cover, actor);
	}

	void end(Actor actor, String id) {
		Cover cover = this.covers.find(id)
			.filter((found) -> this.people.find(found.absent())
				.flatMap(Person::department)
				.equals(Optional.of(department(actor))))
			.orElseThrow(() -> Refused.notFound("organization.error.cover.unknown"));
		if (!mayEnd(actor, cover)) {
			throw Refused.forbidden("organization.error.forbidden");
		}
		this.covers.end(id);
		publish(OrganizationEvent.Type.COVER_ENDED, cover, actor);
	}

	private List<Violation> days(LocalDate from, LocalDate to) {
		List<Violation> faults = new ArrayList<>();
		if (from == null) {
			faults.add(Violation.of("from", "organization.error.cover.day"));
		}
		if (to == null) {
			faults.add(Violation.of("to", "organization.error.cover.day"));
		}
		if (from != null && to != null && to.isBefore(from)) {
			faults.add(Violation.of("to", "organization.error.cover.order"));
		}
		else if (to != null && to.isBefore(Times.day(this.clock.instant()))) {
			faults.add(Violation.of("to", "organization.error.cover.past"));
		}
		else if (from != null && to != null && to.isAfter(from.plusDays(LONGEST))) {
			faults.add(Violation.of("to", "organization.error.cover.long"));
		}
		return faults;
	}

	private boolean may(Actor actor, PersonId absent, String action) {
		return this.permissions.allows(actor.roles(), "cover", actor.is(absent) ? "OWN" : "COLLEAGUE", action);
	}

	private void publish(OrganizationEvent.Type type, Cover cover, Actor actor) {
		this.events.publishEvent(new OrganizationEvent(type, cover.absent().value(), actor.id(), this.clock.instant(),
				Map.of("absent", cover.absentName(), "substitute", cover.substituteName(), "from",
						cover.from().toString(), "to", cover.to().toString())));
	}

	private static Optional<Person> among(List<Person> people, String id) {
		return people.stream().filter((person) -> person.id().value().equals(id)).findFirst();
	}

	private static DepartmentId department(Actor actor) {
		return actor.department().orElseThrow(() -> Refused.forbidden("organization.error.forbidden"));
	}

}
