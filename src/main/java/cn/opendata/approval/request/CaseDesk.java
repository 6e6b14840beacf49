package cn.opendata.approval.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What every act on a case shares: fetch it, check the person against the permission
 * table, put it back, tell the house.
 */
@Component
class CaseDesk {

	private final DataRequestStore cases;

	private final ContentStore contents;

	private final CaseRoles roles;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CaseDesk(DataRequestStore cases, ContentStore contents, CaseRoles roles, Permissions permissions,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.contents = contents;
		this.roles = roles;
		this.permissions = permissions;
		this.events = events;
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant();
	}

	DataRequest get(RequestId id) {
		return this.cases.get(id);
	}

	/** What is asked, in the version that was sent last. */
	CaseFile.Content content(DataRequest c) {
		return this.contents.load(c.id, c.contentVersion);
	}

	/**
	 * The case for an act of that person: unknown to those who may not read it, refused
	 * to those who may not act, a conflict when it has moved on since.
	 */
	DataRequest forAct(RequestId id, Actor by, String action) {
		DataRequest c = this.cases.get(id);
		Set<Role> held = this.roles.of(by, c);
		if (!this.permissions.allows(held, c.kind.resource(), c.status.name(), "read")) {
			throw Refused.notFound("request.error.unknown");
		}
		if (!this.permissions.allows(held, c.kind.resource(), c.status.name(), action)) {
			throw couldBefore(held, c.kind, action)
					? Refused.conflict("request.error.moved", DataRequest.word(c.status))
					: Refused.forbidden("request.error.forbidden");
		}
		return c;
	}

	/** Whether it is this person, or the own department, who asks. */
	boolean asks(Actor by, DataRequest c) {
		Set<Role> held = this.roles.of(by, c);
		return held.contains(Role.APPLICANT) || held.contains(Role.REQUESTER);
	}

	/** Whether the person could do this in some other status: then the case moved on. */
	private boolean couldBefore(Set<Role> held, Kind kind, String action) {
		for (Status status : Status.values()) {
			if (this.permissions.allows(held, kind.resource(), status.name(), action)) {
				return true;
			}
		}
		return false;
	}

	void save(DataRequest c) {
		this.cases.save(c, now());
	}

	void tell(DataRequest c, RequestEvent.Type type, Actor by, Map<String, String> facts) {
		this.events.publishEvent(new RequestEvent(type, c.id, c.kind, c.number, c.subject, c.status, c.applicant,
				Optional.ofNullable(c.department), by.id(), now(), facts));
	}

}
