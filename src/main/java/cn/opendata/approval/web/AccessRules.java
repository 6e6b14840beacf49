package cn.opendata.approval.web;

import java.util.EnumSet;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * The coarse rules of who may open which part of the site. What somebody may do with one
 * object is decided behind the door of its room.
 */
@Component
class AccessRules {

	private static final Set<Role> ADMINISTRATION = EnumSet.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);

	private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(Role.APPLICANT));

	private static final Set<Role> SUPERVISION = EnumSet.of(Role.SUPERVISOR, Role.PLATFORM_OFFICE, Role.HEAD,
			Role.AUDITOR);

	private static final Set<Role> COCKPIT = EnumSet.of(Role.SUPERVISOR, Role.SYSTEM_ADMIN, Role.AUDITOR);

	private static final Set<Role> DECISIONS = EnumSet.of(Role.SYSTEM_ADMIN, Role.PLATFORM_OFFICE, Role.AUDITOR);

	private final CurrentActor current;

	AccessRules(CurrentActor current) {
		this.current = current;
	}

	AuthorizationManager<RequestAuthorizationContext> signedIn() {
		return (authentication, context) -> new AuthorizationDecision(this.current.signIn().isPresent());
	}

	AuthorizationManager<RequestAuthorizationContext> staff() {
		return oneOf(STAFF);
	}

	AuthorizationManager<RequestAuthorizationContext> supervision() {
		return oneOf(SUPERVISION);
	}

	/** What the plugin of Cockpit asks for. */
	AuthorizationManager<RequestAuthorizationContext> cockpit() {
		return oneOf(COCKPIT);
	}

	AuthorizationManager<RequestAuthorizationContext> administration() {
		return oneOf(ADMINISTRATION);
	}

	/** The tables that processes ask concern those who route as well. */
	AuthorizationManager<RequestAuthorizationContext> decisions() {
		return oneOf(DECISIONS);
	}

	private AuthorizationManager<RequestAuthorizationContext> oneOf(Set<Role> roles) {
		return (authentication, context) -> {
			Actor actor = this.current.actor();
			return new AuthorizationDecision(actor.roles().stream().anyMatch(roles::contains));
		};
	}

}
