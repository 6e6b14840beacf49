package cn.opendata.approval.web;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one address or one token from taking everything: each has a bucket that fills
 * again with time. Counted per node.
 */
@Component
class RateLimits {

	/** More than any one grant allows. */
	private static final int SHARED_PER_MINUTE = 12_000;

	private static final int KNOWN = 50_000;

	private final WebProperties settings;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > KNOWN;
		}

	};

	RateLimits(WebProperties settings) {
		this.settings = settings;
	}

	/** For sign-in and registration. */
	Filter ofForms() {
		return new Limit() {

			@Override
			protected Bucket bucket(HttpServletRequest request) {
				String path = request.getRequestURI().substring(request.getContextPath().length());
				if (!"POST".equals(request.getMethod())) {
					return null;
				}
				return switch (path) {
					case "/login" -> RateLimits.this.bucket("login " + request.getRemoteAddr(),
							RateLimits.this.settings.signInsPerMinute(), Duration.ofMinutes(1));
					case "/register" -> RateLimits.this.bucket("register " + request.getRemoteAddr(),
							RateLimits.this.settings.registrationsPerHour(), Duration.ofHours(1));
					default -> null;
				};
			}

		};
	}

	/** For the interface for programs. */
	Filter ofCalls() {
		return new Limit() {

			@Override
			protected Bucket bucket(HttpServletRequest request) {
				Object token = request.getAttribute(TokenSignIn.TOKEN);
				return (token != null)
						? RateLimits.this.bucket("token " + token, RateLimits.this.settings.callsPerMinute(),
								Duration.ofMinutes(1))
						: RateLimits.this.bucket("calls " + request.getRemoteAddr(),
								RateLimits.this.settings.anonymousCallsPerMinute(), Duration.ofMinutes(1));
			}

		};
	}

	/**
	 * Calls for shared data: what a grant allows is counted with the grant; this keeps
	 * off what guesses keys.
	 */
	Filter ofShared() {
		return new Limit() {

			@Override
			protected Bucket bucket(HttpServletRequest request) {
				return RateLimits.this.bucket("shared " + request.getRemoteAddr(), SHARED_PER_MINUTE,
						Duration.ofMinutes(1));
			}

		};
	}

	private Bucket bucket(String key, int amount, Duration period) {
		synchronized (this.buckets) {
			return this.buckets.computeIfAbsent(key,
					(any) -> Bucket.builder()
						.addLimit((limit) -> limit.capacity(amount).refillGreedy(amount, period))
						.build());
		}
	}

	private abstract static class Limit extends OncePerRequestFilter {

		/** The bucket to take from, {@code null} where nothing is limited. */
		protected abstract Bucket bucket(HttpServletRequest request);

		@Override
		protected String getAlreadyFilteredAttributeName() {
			return getClass().getName() + ".filtered";
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			Bucket bucket = bucket(request);
			ConsumptionProbe taken = (bucket != null) ? bucket.tryConsumeAndReturnRemaining(1) : null;
			if (taken == null || taken.isConsumed()) {
				chain.doFilter(request, response);
				return;
			}
			long seconds = Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		}

	}

}
