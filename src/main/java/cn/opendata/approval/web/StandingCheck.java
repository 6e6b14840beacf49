package cn.opendata.approval.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import cn.opendata.approval.organization.Account;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request of a signed-in person whether the account still stands: a
 * deactivated person is out at once, one with a password given by someone else changes it
 * before anything else.
 */
class StandingCheck extends OncePerRequestFilter {

	static final String CHANGE_PASSWORD = "/account/password";

	private final CurrentActor current;

	StandingCheck(CurrentActor current) {
		this.current = current;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<SignIn> signIn = this.current.signIn();
		if (signIn.isPresent()) {
			Optional<Account> account = this.current.account(signIn.get());
			if (account.isEmpty()) {
				signOut(request);
			}
			else if (account.get().mustChangePassword() && !open(request)) {
				response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private static void signOut(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	private static boolean open(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return path.equals(CHANGE_PASSWORD) || path.equals("/logout") || path.equals("/messages/bell")
				|| path.matches("/(webjars|_static|css|js|img)/.*");
	}

}
