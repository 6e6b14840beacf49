package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.shared.Refused;

import org.springframework.stereotype.Component;

/**
 * Who may look at the tables and processes themselves, and change their versions.
 */
@Component
class ProcessAccess {

	private final Permissions permissions;

	ProcessAccess(Permissions permissions) {
		this.permissions = permissions;
	}

	boolean allows(Actor actor, String state, String action) {
		return this.permissions.allows(actor.roles(), "process", state, action);
	}

	void require(Actor actor, String state, String action) {
		if (!allows(actor, state, action)) {
			throw Refused.forbidden("process.error.administration");
		}
	}

}
