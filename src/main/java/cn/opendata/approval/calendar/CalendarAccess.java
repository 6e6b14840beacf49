package cn.opendata.approval.calendar;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.shared.Refused;

import org.springframework.stereotype.Component;

/**
 * Who may look at the calendar and the rules, and who may change them.
 */
@Component
class CalendarAccess {

	private static final String RESOURCE = "calendar";

	private static final String STATE = "ANY";

	private final Permissions permissions;

	CalendarAccess(Permissions permissions) {
		this.permissions = permissions;
	}

	boolean mayChange(Actor actor) {
		return may(actor, "change");
	}

	void requireView(Actor actor) {
		require(actor, "view");
	}

	void requireChange(Actor actor) {
		require(actor, "change");
	}

	void requireForward(Actor actor) {
		require(actor, "forward");
	}

	private void require(Actor actor, String action) {
		if (!may(actor, action)) {
			throw Refused.forbidden("calendar.error.forbidden");
		}
	}

	private boolean may(Actor actor, String action) {
		return this.permissions.allows(actor.roles(), RESOURCE, STATE, action);
	}

}
