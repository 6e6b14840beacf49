package cn.opendata.approval.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Refused;

import org.springframework.stereotype.Component;

/**
 * Who may do what with a grant: the roles as to its case, its state, and the one table.
 */
@Component
class GrantAccess {

	/** State of a case whose delivery is still being prepared. */
	private static final String NONE = "NONE";

	private final CaseFiles cases;

	private final Permissions permissions;

	private final GrantRows grants;

	private final Clock clock;

	GrantAccess(CaseFiles cases, Permissions permissions, GrantRows grants, Clock clock) {
		this.cases = cases;
		this.permissions = permissions;
		this.grants = grants;
		this.clock = clock;
	}

	/**
	 * What this person may do with the case's grant, or with the files before there is
	 * one.
	 */
	Set<String> actions(Actor actor, CaseFile file) {
		Optional<Grant> grant = this.grants.of(file.id());
		if (grant.isPresent()) {
			return actions(actor, grant.get());
		}
		boolean preparing = file.status() == Status.MASKING || file.status() == Status.ANSWERED;
		return preparing
				? this.permissions.actions(this.cases.rolesIn(actor, file), GrantTerms.resource(file.kind()), NONE)
				: Set.of();
	}

	Set<String> actions(Actor actor, Grant grant) {
		return this.permissions.actions(this.cases.rolesIn(actor, this.cases.get(grant.request())),
				grant.terms().resource(), grant.stateAt(this.clock.instant()).name());
	}

	/**
	 * @throws Refused FORBIDDEN when this person may not do it in this state
	 */
	void require(Actor actor, CaseFile file, String action) {
		if (!actions(actor, file).contains(action)) {
			throw Refused.forbidden("delivery.error.forbidden");
		}
	}

	/**
	 * @throws Refused NOT_FOUND to who may not know of it, FORBIDDEN when it may not be
	 * done in this state
	 */
	void require(Actor actor, Grant grant, String action) {
		Set<String> allowed = actions(actor, grant);
		if (!allowed.contains("read")) {
			throw Refused.notFound("delivery.error.unknown");
		}
		if (!allowed.contains(action)) {
			throw Refused.forbidden("delivery.error.closed." + grant.stateAt(this.clock.instant()));
		}
	}

}
