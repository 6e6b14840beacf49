package cn.opendata.approval.request;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Duty;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;

import org.springframework.stereotype.Component;

/**
 * Which roles a person holds as to one case. Nobody acts for the department on their own
 * request (rules: separation of duties). Of an order the supervisors of the department
 * that has it count as requesters, whoever raised it.
 */
@Component
class CaseRoles {

	private static final Set<Role> OF_DEPARTMENT = EnumSet.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER,
			Role.DATA_MANAGER, Role.HEAD);

	private final Organizations organizations;

	CaseRoles(Organizations organizations) {
		this.organizations = organizations;
	}

	Set<Role> of(Actor actor, DataRequest c) {
		return of(actor, c.kind, c.status, c.applicant, Optional.ofNullable(c.asking),
				Optional.ofNullable(c.department));
	}

	/**
	 * @param asking the department that asks, empty where the public does
	 * @param handling the department that handles it
	 */
	Set<Role> of(Actor actor, Kind kind, Status status, PersonId applicant, Optional<DepartmentId> asking,
			Optional<DepartmentId> handling) {
		if (actor.is(applicant) && kind != Kind.SUPERVISE) {
			return EnumSet.of(asking.isPresent() ? Role.REQUESTER : Role.APPLICANT);
		}
		Set<Role> held = EnumSet.noneOf(Role.class);
		if (actor.has(Role.AUDITOR)) {
			held.add(Role.AUDITOR);
		}
		Set<Duty> duties = actor.id().map(this.organizations::duties).orElse(Set.of());
		DepartmentId office = office(kind, status, asking, handling);
		for (Duty duty : duties) {
			if (counts(duty, handling, office, asking)) {
				held.add(duty.role());
			}
			if (asking.filter(duty.department()::equals).isPresent()) {
				asks(duty.role(), kind).ifPresent(held::add);
			}
		}
		return held;
	}

	private boolean counts(Duty duty, Optional<DepartmentId> handling, DepartmentId office,
			Optional<DepartmentId> asking) {
		return switch (duty.role()) {
			case PLATFORM_OFFICE -> duty.department().equals(office);
			case SUPERVISOR -> this.organizations.supervises(duty.department(), handling.orElse(office))
					|| asking.filter((user) -> this.organizations.supervises(duty.department(), user)).isPresent();
			default -> OF_DEPARTMENT.contains(duty.role()) && handling.filter(duty.department()::equals).isPresent();
		};
	}

	/**
	 * What a role in the asking department makes of a person as to its request; a dispute
	 * may be raised by handlers as well, an order by supervisors alone.
	 */
	private static Optional<Role> asks(Role role, Kind kind) {
		if (kind == Kind.SUPERVISE) {
			return (role == Role.SUPERVISOR) ? Optional.of(Role.REQUESTER) : Optional.empty();
		}
		return switch (role) {
			case REQUESTER -> Optional.of(Role.REQUESTER);
			case HANDLER -> (kind == Kind.DISPUTE) ? Optional.of(Role.REQUESTER) : Optional.empty();
			case HEAD -> Optional.of(Role.REQUESTING_HEAD);
			default -> Optional.empty();
		};
	}

	/**
	 * The platform office that a case concerns: the top one for the public; between
	 * departments that of the common superior while it routes or mediates, else that of
	 * the provider's own government, which consents to extensions.
	 */
	DepartmentId office(Kind kind, Status status, Optional<DepartmentId> asking, Optional<DepartmentId> handling) {
		if (asking.isEmpty() || handling.isEmpty()) {
			return this.organizations.platformOffice().id();
		}
		if (kind == Kind.DISPUTE) {
			return this.organizations.mediatingOffice(asking.get(), handling.get()).id();
		}
		return (status == Status.ROUTING) ? this.organizations.commonOffice(asking.get(), handling.get()).id()
				: this.organizations.platformOffice(handling.get()).id();
	}

}
