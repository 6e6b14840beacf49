package cn.opendata.approval.process.engine.cockpit;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.engine.cockpit.CheckedBody.Unacceptable;
import cn.opendata.approval.shared.PersonId;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Stands before everything below {@code /camunda}: lets through only what the table of
 * calls grants this person, and no call that carries an expression.
 */
class CockpitGuard extends OncePerRequestFilter {

	static final String ROOT = "/camunda";

	private static final String API = "/api/";

	private static final Set<String> FRONT_PAGES = Set.of("", "/", "/app", "/app/");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final CockpitCalls calls;

	private final int maxBody;

	private final ObjectProvider<Accounts> accounts;

	private final ObjectProvider<LocaleResolver> languages;

	private final MessageSource messages;

	CockpitGuard(CockpitCalls calls, int maxBody, ObjectProvider<Accounts> accounts,
			ObjectProvider<LocaleResolver> languages, MessageSource messages) {
		this.calls = calls;
		this.maxBody = maxBody;
		this.accounts = accounts;
		this.languages = languages;
		this.messages = messages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = request.getRequestURI().substring(request.getContextPath().length() + ROOT.length());
		if (FRONT_PAGES.contains(path)) {
			response.sendRedirect(request.getContextPath() + "/cockpit");
			return;
		}
		switch (this.calls.of(actor(request), request.getMethod(), path)) {
			case ABSENT -> refuse(request, response, path, HttpStatus.NOT_FOUND);
			case REFUSED -> refuse(request, response, path, HttpStatus.FORBIDDEN);
			case GRANTED -> {
				if (path.startsWith(API)) {
					pass(request, response, path, chain);
				}
				else {
					chain.doFilter(request, response);
				}
			}
		}
	}

	private void pass(HttpServletRequest request, HttpServletResponse response, String path, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest checked;
		try {
			checked = CheckedBody.of(request, this.maxBody);
		}
		catch (Unacceptable ex) {
			refuse(request, response, path, ex.status());
			return;
		}
		chain.doFilter(checked, response);
	}

	/** Programs read the reason, people see the page of the house. */
	private void refuse(HttpServletRequest request, HttpServletResponse response, String path, HttpStatus status)
			throws IOException {
		if (!path.startsWith(API)) {
			response.sendError(status.value());
			return;
		}
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		JSON.writeValue(response.getOutputStream(), Map.of("type", status.getReasonPhrase(), "message",
				this.messages.getMessage("process.cockpit." + status.value(), null, locale(request))));
	}

	private Actor actor(HttpServletRequest request) {
		return (request.getUserPrincipal() != null)
				? this.accounts.getObject().actor(new PersonId(request.getUserPrincipal().getName()))
				: Actor.visitor(locale(request));
	}

	private Locale locale(HttpServletRequest request) {
		return this.languages.getObject().resolveLocale(request);
	}

}
