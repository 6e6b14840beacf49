package cn.opendata.approval.web;

import cn.opendata.approval.shared.Secrets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A creation sent twice under one {@code Idempotency-Key} happens once: the second call
 * gets the first one's answer. Only what succeeded is kept, so that a refused call can be
 * put right and sent again under the same key.
 */
@Component
class IdempotentCalls extends OncePerRequestFilter {

	private static final String HEADER = "Idempotency-Key";

	private static final int LARGEST = 2_000_000;

	private final KeptAnswers answers;

	private final CurrentActor current;

	IdempotentCalls(KeptAnswers answers, CurrentActor current) {
		this.answers = answers;
		this.current = current;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null
				|| (type != null && type.startsWith("multipart/"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = request.getHeader(HEADER).strip();
		Optional<SignIn> signIn = this.current.signIn();
		if (key.isEmpty() || key.length() > 200 || signIn.isEmpty()) {
			response.sendError(HttpStatus.BAD_REQUEST.value());
			return;
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		if (body.length > LARGEST) {
			response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
			return;
		}
		String id = Secrets.hash(signIn.get().person() + "\n" + key + "\n" + request.getRequestURI());
		Optional<KeptAnswers.Answer> earlier = this.answers.begin(id, Secrets.hash(body));
		if (earlier.isEmpty()) {
			first(id, new Again(request, body), response, chain);
		}
		else {
			again(earlier.get(), Secrets.hash(body), response);
		}
	}

	private void first(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
		boolean kept = false;
		try {
			chain.doFilter(request, copy);
			if (HttpStatus.valueOf(copy.getStatus()).is2xxSuccessful()) {
				this.answers.keep(id, copy.getStatus(), copy.getContentType(), copy.getHeader(HttpHeaders.LOCATION),
						new String(copy.getContentAsByteArray(), StandardCharsets.UTF_8));
				kept = true;
			}
			copy.copyBodyToResponse();
		}
		finally {
			if (!kept) {
				this.answers.forget(id);
			}
		}
	}

	private void again(KeptAnswers.Answer earlier, String bodyHash, HttpServletResponse response) throws IOException {
		if (!earlier.bodyHash().equals(bodyHash)) {
			response.sendError(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		else if (earlier.status() == null) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			response.sendError(HttpStatus.CONFLICT.value());
		}
		else {
			response.setStatus(earlier.status());
			response.setHeader("Idempotent-Replayed", "true");
			if (earlier.location() != null) {
				response.setHeader(HttpHeaders.LOCATION, earlier.location());
			}
			if (earlier.contentType() != null) {
				response.setContentType(earlier.contentType());
			}
			response.getOutputStream().write(earlier.body().getBytes(StandardCharsets.UTF_8));
		}
	}

	/** The request with its body once more. */
	private static final class Again extends HttpServletRequestWrapper {

		private final byte[] body;

		Again(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			ByteArrayInputStream bytes = new ByteArrayInputStream(this.body);
			return new ServletInputStream() {

				@Override
				public int read() {
					return bytes.read();
				}

				@Override
				public int read(byte[] buffer, int offset, int length) {
					return bytes.read(buffer, offset, length);
				}

				@Override
				public boolean isFinished() {
					return bytes.available() == 0;
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setReadListener(ReadListener listener) {
					throw new UnsupportedOperationException();
				}

			};
		}

	}

	/** The security chain calls it; the container must not call it once more. */
	@Configuration(proxyBeanMethods = false)
	static class Registration {

		@Bean
		FilterRegistrationBean<IdempotentCalls> idempotentCallsRegistration(IdempotentCalls filter) {
			FilterRegistrationBean<IdempotentCalls> registration = new FilterRegistrationBean<>(filter);
			registration.setEnabled(false);
			return registration;
		}

	}

}
