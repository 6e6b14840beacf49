package cn.opendata.approval.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where people go after signing in: where they wanted to go, else to the page their work
 * begins at. Who was refused sees the form again, with the login typed.
 */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

	private static final Map<Role, String> HOMES = Map.of(Role.APPLICANT, "/my/requests", Role.SUPERVISOR, "/cases",
			Role.SYSTEM_ADMIN, "/admin/organization", Role.SECURITY_ADMIN, "/admin/organization", Role.AUDITOR,
			"/admin/audit");

	private final CurrentActor current;

	private final Menu menu;

	private final Counter refused;

	private final Counter locked;

	SignInOutcome(CurrentActor current, Menu menu, MeterRegistry meters) {
		this.current = current;
		this.menu = menu;
		this.refused = failures(meters, "refused");
		this.locked = failures(meters, "locked");
	}

	private static Counter failures(MeterRegistry meters, String reason) {
		return Counter.builder("approval.signin.failures")
			.description("Sign-ins that failed on this node")
			.tag("reason", reason)
			.register(meters);
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) {
		Actor actor = this.current.actor();
		return homes(actor).orElse("/");
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException refused) throws IOException, ServletException {
		boolean waits = refused instanceof SignInRefused no && no.until() != null;
		(waits ? this.locked : this.refused).increment();
		request.getSession().setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, refused);
		getRedirectStrategy().sendRedirect(request, response, "/login?refused");
	}

	/**
	 * The first page of the person's menu that is theirs by role, as long as it exists.
	 */
	private Optional<String> homes(Actor actor) {
		return actor.roles()
			.stream()
			.sorted()
			.map((role) -> HOMES.getOrDefault(role, "/tasks"))
			.filter((url) -> this.menu.leadsTo(actor, url))
			.findFirst();
	}

}
