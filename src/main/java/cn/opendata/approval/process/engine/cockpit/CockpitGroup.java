package cn.opendata.approval.process.engine.cockpit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;

/**
 * The groups of people that the engine's authorizations name, made of our roles.
 */
enum CockpitGroup {

	/** 监督员: reads everything in Cockpit. */
	SUPERVISORS("supervisors", EnumSet.of(Role.SUPERVISOR)),

	/** 系统管理员: reads, retries jobs, resolves incidents. */
	ADMINISTRATORS("camunda-admin", EnumSet.of(Role.SYSTEM_ADMIN)),

	/** Whoever works tasks, where Camunda's Tasklist is switched on. */
	REVIEWERS("reviewers", EnumSet.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER, Role.DATA_MANAGER, Role.HEAD,
			Role.PLATFORM_OFFICE));

	private final String id;

	private final Set<Role> roles;

	CockpitGroup(String id, Set<Role> roles) {
		this.id = id;
		this.roles = roles;
	}

	String id() {
		return this.id;
	}

	Set<Role> roles() {
		return this.roles;
	}

	boolean holds(Actor actor) {
		return actor.roles().stream().anyMatch(this.roles::contains);
	}

	/**
	 * The groups of a person: those above, and the candidate groups of tasks.
	 */
	static List<String> of(Actor actor) {
		List<String> groups = new ArrayList<>();
		for (CockpitGroup group : values()) {
			if (group.holds(actor)) {
				groups.add(group.id);
			}
		}
		actor.department()
			.ifPresent((department) -> actor.roles()
				.stream()
				.sorted()
				.forEach((role) -> groups.add(department.value() + ":" + role)));
		return groups;
	}

}
