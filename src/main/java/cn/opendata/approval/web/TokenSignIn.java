package cn.opendata.approval.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs in a program by its bearer token, for this one call.
 */
class TokenSignIn extends OncePerRequestFilter {

	static final String TOKEN = TokenSignIn.class.getName();

	private final Tokens tokens;

	TokenSignIn(Tokens tokens) {
		this.tokens = tokens;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header != null) {
			Optional<Tokens.Used> used = header.regionMatches(true, 0, "Bearer ", 0, 7)
					? this.tokens.use(header.substring(7).strip()) : Optional.empty();
			if (used.isEmpty()) {
				response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"approval\", error=\"invalid_token\"");
				response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
				return;
			}
			request.setAttribute(TOKEN, used.get().token().id());
			signIn(used.get());
		}
		chain.doFilter(request, response);
	}

	private static void signIn(Tokens.Used used) {
		List<GrantedAuthority> scopes = used.token()
			.scopes()
			.stream()
			.<GrantedAuthority>map((scope) -> new SimpleGrantedAuthority(scope.authority()))
			.toList();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken
			.authenticated(new SignIn(used.account().person().value(), used.account().login()), null, scopes));
		SecurityContextHolder.setContext(context);
	}

}
