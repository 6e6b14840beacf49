package cn.opendata.approval.web;

import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What a token may be used for; whatever it says, it never may more than its person.
 */
enum Scope {

	/** Reading everything the person may read. */
	READ,
	/** Filing and answering the person's requests. */
	REQUEST,
	/** Working the person's tasks. */
	TASK;

	AuthorizationManager<RequestAuthorizationContext> granted() {
		return AuthorityAuthorizationManager.hasAuthority(authority());
	}

	String authority() {
		return "SCOPE_" + name();
	}

}
