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
 * request (rules: separation of duties).
 */
@Component
class CaseRoles {

	private static final Set<Role> OF_DEPARTMENT = EnumSet.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER,
			Role.DATA_MANAGER, Role.HEAD);

	private final Organizations organizations;

	CaseRoles(Organizations organizations) {
		this.organizations = organizations;
	}

	Set<Role> of(Actor actor, PersonId applicant, Optional<DepartmentId> handling) {
		if (actor.is(applicant)) {
			return EnumSet.of(Role.APPLICANT);
		}
		Set<Role> held = EnumSet.noneOf(Role.class);
		if (actor.has(Role.AUDITOR)) {
			held.add(Role.AUDITOR);
		}
		Set<Duty> duties = actor.id().map(this.organizations::duties).orElse(Set.of());
		DepartmentId office = this.organizations.platformOffice().id();
		for (Duty duty : duties) {
			if (counts(duty, handling, office)) {
				held.add(duty.role());
			}
		}
		return held;
	}

	private boolean counts(Duty duty, Optional<DepartmentId> handling, DepartmentId office) {
		return switch (duty.role()) {
			case PLATFORM_OFFICE -> duty.department().equals(office);
			case SUPERVISOR -> this.organizations.supervises(duty.department(), handling.orElse(office));
			default -> OF_DEPARTMENT.contains(duty.role()) && handling.filter(duty.department()::equals).isPresent();
		};
	}

}
