package cn.opendata.approval.figures;

import java.util.HashSet;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Duty;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * Whose figures a person sees: an auditor all, a supervisor and a platform office their
 * level and those below, a head the own department.
 */
@Component
class SupervisionAccess {

	private final Organizations organizations;

	private final Permissions permissions;

	SupervisionAccess(Organizations organizations, Permissions permissions) {
		this.organizations = organizations;
		this.permissions = permissions;
	}

	/**
	 * The departments this person sees.
	 * @throws Refused FORBIDDEN when there are none
	 */
	Scope require(Actor actor) {
		Scope scope = of(actor);
		if (scope.isEmpty()) {
			throw Refused.forbidden("figures.error.forbidden");
		}
		return scope;
	}

	/** The departments of the board within Cockpit, all for those who administer it. */
	Scope requireCockpit(Actor actor) {
		if (!this.permissions.allows(actor.roles(), "figures", "COCKPIT", "read")) {
			throw Refused.forbidden("figures.error.forbidden");
		}
		return actor.has(Role.SYSTEM_ADMIN) ? new Scope(true, Set.of()) : require(actor);
	}

	Scope of(Actor actor) {
		if (allows(actor.roles(), "ALL")) {
			return new Scope(true, Set.of());
		}
		Set<DepartmentId> seen = new HashSet<>();
		for (Duty duty : actor.id().map(this.organizations::duties).orElse(Set.of())) {
			if (allows(Set.of(duty.role()), "LEVEL")) {
				seen.addAll(this.organizations.supervised(duty.department()));
			}
			if (allows(Set.of(duty.role()), "DEPARTMENT")) {
				seen.add(duty.department());
			}
		}
		boolean every = this.organizations.departments().stream().map(Department::id).allMatch(seen::contains);
		return every && !seen.isEmpty() ? new Scope(true, Set.of()) : Scope.of(seen);
	}

	private boolean allows(Set<Role> roles, String state) {
		return this.permissions.allows(roles, "figures", state, "read");
	}

}
