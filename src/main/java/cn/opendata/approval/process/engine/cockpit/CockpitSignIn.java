package cn.opendata.approval.process.engine.cockpit;

import java.io.IOException;
import java.util.List;

import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.shared.PersonId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever signed in at our page is signed in at the engine's web applications, in the
 * same session, with the groups that follow from the roles held right now.
 */
class CockpitSignIn extends OncePerRequestFilter {

	/** Whoever signs out of the one is signed out of the other. */
	private static final String LOGOUT = "/api/admin/auth/user/default/logout";

	private final ObjectProvider<ProcessEngine> engine;

	private final ObjectProvider<Accounts> accounts;

	CockpitSignIn(ObjectProvider<ProcessEngine> engine, ObjectProvider<Accounts> accounts) {
		this.engine = engine;
		this.accounts = accounts;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String person = request.getUserPrincipal().getName();
		List<String> groups = CockpitGroup.of(this.accounts.getObject().actor(new PersonId(person)));
		HttpSession session = request.getSession();
		Authentications known = AuthenticationUtil.getAuthsFromSession(session);
		ProcessEngine engine = this.engine.getObject();
		if (!isCurrent(known.getAuthenticationForProcessEngine(engine.getName()), person, groups)) {
			known.addOrReplace(AuthenticationUtil.createAuthentication(engine, person, groups, List.of()));
			AuthenticationUtil.updateSession(session, known);
		}
		chain.doFilter(request, response);
		if (request.getRequestURI().endsWith(LOGOUT) && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
			session.invalidate();
		}
	}

	private static boolean isCurrent(Authentication known, String person, List<String> groups) {
		return known instanceof UserAuthentication user && user.getIdentityId().equals(person)
				&& groups.equals(user.getGroupIds());
	}

}
