package cn.opendata.approval.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open which address, how people and programs prove who they are, and the headers
 * every answer carries.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
class SecurityConfiguration {

	private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	/**
	 * Shared data answers to the keys of grants, which the room that serves it checks.
	 */
	@Bean
	@Order(0)
	SecurityFilterChain holdersOfKeys(HttpSecurity http, RateLimits limits) throws Exception {
		http.securityMatcher("/api/v1/shared/**");
		http.csrf(AbstractHttpConfigurer::disable);
		http.requestCache(AbstractHttpConfigurer::disable);
		http.logout(AbstractHttpConfigurer::disable);
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.headers(SecurityConfiguration::headers);
		http.addFilterBefore(limits.ofShared(), AnonymousAuthenticationFilter.class);
		http.authorizeHttpRequests((calls) -> calls.anyRequest().permitAll());
		return http.build();
	}

	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http, Tokens tokens, RateLimits limits, AccessRules rules,
			IdempotentCalls idempotent) throws Exception {
		http.securityMatcher("/api/**");
		http.csrf(AbstractHttpConfigurer::disable);
		http.requestCache(AbstractHttpConfigurer::disable);
		http.logout(AbstractHttpConfigurer::disable);
		http.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.headers(SecurityConfiguration::headers);
		http.addFilterBefore(new TokenSignIn(tokens), AnonymousAuthenticationFilter.class);
		http.addFilterAfter(limits.ofCalls(), TokenSignIn.class);
		http.addFilterAfter(idempotent, AuthorizationFilter.class);
		http.authorizeHttpRequests((calls) -> calls
			.requestMatchers(HttpMethod.GET, "/api/v1/catalogue", "/api/v1/catalogue/**", "/api/v1/deadlines")
			.permitAll()
			.requestMatchers(HttpMethod.GET, "/api/**")
			.access(Scope.READ.granted())
			.requestMatchers("/api/v1/tasks/**", "/api/v1/orders/**", "/api/v1/requests/*/delivery-files")
			.access(Scope.TASK.granted())
			.anyRequest()
			.access(Scope.REQUEST.granted()));
		http.exceptionHandling((no) -> no.authenticationEntryPoint((request, response, ex) -> {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"approval\"");
			response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
		}).accessDeniedHandler((request, response, ex) -> {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"approval\", error=\"insufficient_scope\"");
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}));
		return http.build();
	}

	/**
	 * The engine's own web applications: in the same session, with their own protection
	 * against forgery and their own content policy. Who may call what there, the room
	 * that guards them knows.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain cockpit(HttpSecurity http, CurrentActor current, AccessRules rules) throws Exception {
		HttpSessionRequestCache wanted = new HttpSessionRequestCache();
		wanted.setRequestMatcher(
				(request) -> HttpMethod.GET.matches(request.getMethod()) && request.getRequestURI().endsWith("/"));
		wanted.setMatchingRequestParameterName(null);
		http.securityMatcher(below("/camunda"));
		http.csrf(AbstractHttpConfigurer::disable);
		http.requestCache((cache) -> cache.requestCache(wanted));
		http.logout(AbstractHttpConfigurer::disable);
		http.headers((headers) -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
		http.addFilterBefore(new StandingCheck(current), AnonymousAuthenticationFilter.class);
		http.authorizeHttpRequests((calls) -> calls
			// absent for everybody, which the guard says
			.requestMatchers(below("/camunda/api/admin/setup"), below("/camunda/app/admin"))
			.permitAll()
			.anyRequest()
			.access(rules.signedIn()));
		http.exceptionHandling((no) -> no
			.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
					below("/camunda/api"))
			.defaultAuthenticationEntryPointFor(signInPage(), AnyRequestMatcher.INSTANCE));
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, PasswordSignIn passwords, CurrentActor current, AccessRules rules,
			SignInOutcome outcome, RateLimits limits) throws Exception {
		AuthenticationManager people = new ProviderManager(passwords);
		HttpSessionRequestCache wanted = new HttpSessionRequestCache();
		wanted.setRequestMatcher(pagesWorthComingBackTo());
		wanted.setMatchingRequestParameterName(null);
		http.authenticationManager(people);
		http.requestCache((cache) -> cache.requestCache(wanted));
		http.formLogin((form) -> form.loginPage("/login").successHandler(outcome).failureHandler(outcome).permitAll());
		http.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"));
		http.sessionManagement((session) -> session.sessionFixation((fixation) -> fixation.changeSessionId()));
		http.headers(SecurityConfiguration::headers);
		http.addFilterBefore(limits.ofForms(), UsernamePasswordAuthenticationFilter.class);
		http.addFilterBefore(new StandingCheck(current), AnonymousAuthenticationFilter.class);
		http.authorizeHttpRequests((open) -> open.requestMatchers(EndpointRequest.toAnyEndpoint())
			.permitAll()
			.requestMatchers("/my/**", "/messages/**", "/account/**", "/cases/**", "/cases")
			.access(rules.signedIn())
			.requestMatchers("/tasks/**", "/maintain/**")
			.access(rules.staff())
			.requestMatchers("/supervision/cockpit/**")
			.access(rules.cockpit())
			.requestMatchers("/supervision/orders", "/supervision/orders/**")
			.access(rules.staff())
			.requestMatchers("/supervision/**")
			.access(rules.supervision())
			.requestMatchers("/admin/decisions")
			.access(rules.decisions())
			.requestMatchers("/admin/**")
			.access(rules.administration())
			.anyRequest()
			.permitAll());
		http.exceptionHandling(
				(no) -> no.authenticationEntryPoint(signInPage()).accessDeniedHandler((request, response, ex) -> {
					if (tooMuch(request)) {
						response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
						return;
					}
					request.setAttribute(WebAttributes.ACCESS_DENIED_403, ex);
					response.sendError(HttpServletResponse.SC_FORBIDDEN);
				}));
		return http.build();
	}

	/**
	 * Of a form longer than the container reads, nothing arrives, not even the token
	 * against forgery.
	 */
	private static boolean tooMuch(HttpServletRequest request) {
		return Parameters.FailReason.POST_TOO_LARGE == request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR);
	}

	/**
	 * By the whole address: part of it belongs to servlets that a pattern of the pages
	 * does not see.
	 */
	private static RequestMatcher below(String path) {
		return (request) -> {
			String called = request.getRequestURI().substring(request.getContextPath().length());
			return called.equals(path) || called.startsWith(path + "/");
		};
	}

	/** A fragment cannot show the sign-in page: htmx is told to go there. */
	private static AuthenticationEntryPoint signInPage() {
		LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
		return (request, response, ex) -> {
			if (request.getHeader("HX-Request") != null) {
				response.setHeader("HX-Redirect", request.getContextPath() + "/login");
				response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
			}
			else {
				page.commence(request, response, ex);
			}
		};
	}

	private static AndRequestMatcher pagesWorthComingBackTo() {
		return new AndRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
				new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request")),
				new NegatedRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher("/cases/*/*.bpmn")));
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy("camera=(), geolocation=(), microphone=()"));
	}

}
