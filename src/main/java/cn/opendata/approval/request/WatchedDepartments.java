package cn.opendata.approval.request;

import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;

import org.springframework.stereotype.Component;

/**
 * Departments below a supervisor, and those whose platform office a person works in.
 */
@Component
class WatchedDepartments {

	private final Organizations organizations;

	WatchedDepartments(Organizations organizations) {
		this.organizations = organizations;
	}

	List<DepartmentId> of(Actor actor, DepartmentId own) {
		List<DepartmentId> below = actor.has(Role.SUPERVISOR) ? this.organizations.supervised(own) : List.of();
		return this.organizations.departments()
			.stream()
			.map(Department::id)
			.filter((id) -> below.contains(id)
					|| (actor.has(Role.PLATFORM_OFFICE) && this.organizations.platformOffice(id).id().equals(own)))
			.toList();
	}

}
