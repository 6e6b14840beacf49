package cn.opendata.approval.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import cn.opendata.approval.shared.Violation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Words a refusal: for people a page that says what happened, what was kept and what to
 * do next; for programs a problem document (RFC 9457).
 */
@Component
class Refusals {

	private static final Map<Integer, List<String>> NEXT = Map.of(400, List.of("back", "home"), 403,
			List.of("login", "home"), 404, List.of("catalogue", "home"), 409, List.of("reload", "home"), 413,
			List.of("back"), 422, List.of("back"), 429, List.of("later"), 500, List.of("later", "home"));

	private final MessageSource messages;

	private final CurrentActor current;

	Refusals(MessageSource messages, CurrentActor current) {
		this.messages = messages;
		this.current = current;
	}

	/**
	 * Answers a request that cannot be served.
	 * @param what the sentence that says what happened, {@code null} for the usual one of
	 * the status
	 * @param violations faults of what was sent, may be empty
	 * @param reference number that is also in the log, {@code null} for none
	 */
	Object answer(HttpServletRequest request, HttpStatusCode status, String what, List<Violation> violations,
			String reference) {
		return Api.path(request) ? problem(status, what, violations, reference, HttpHeaders.EMPTY)
				: page(status, what, violations, reference);
	}

	/** A number to quote. */
	static String reference() {
		return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
	}

	ResponseEntity<ProblemDetail> problem(HttpStatusCode status, String what, List<Violation> violations,
			String reference, HttpHeaders headers) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, (what != null) ? what : text(status, "what"));
		problem.setTitle(text(status, "title"));
		if (!violations.isEmpty()) {
			problem.setProperty("violations",
					violations.stream()
						.map((fault) -> Map.of("field", fault.field(), "message", sentence(fault.code(), fault.args())))
						.toList());
		}
		if (reference != null) {
			problem.setProperty("reference", reference);
		}
		return ResponseEntity.status(status)
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	ModelAndView page(HttpStatusCode status, String what, List<Violation> violations, String reference) {
		ModelAndView page = new ModelAndView("error/refused");
		page.setStatus(status);
		page.addObject("status", status.value());
		page.addObject("title", text(status, "title"));
		page.addObject("what", (what != null) ? what : text(status, "what"));
		page.addObject("kept", text(status, "kept"));
		page.addObject("next",
				NEXT.getOrDefault(known(status), List.of("home"))
					.stream()
					.filter((step) -> !("login".equals(step) && this.current.actor().signedIn()))
					.toList());
		page.addObject("errors", violations);
		page.addObject("reference", reference);
		return page;
	}

	/** The sentence of a message key, the usual one when the key is unknown. */
	String sentence(String code, List<Object> args) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage(code, args.toArray(), text(HttpStatus.UNPROCESSABLE_ENTITY, "title"), locale);
	}

	private String text(HttpStatusCode status, String part) {
		return this.messages.getMessage("web.no." + known(status) + "." + part, null, LocaleContextHolder.getLocale());
	}

	private static int known(HttpStatusCode status) {
		int value = status.value();
		return switch (value) {
			case 400, 403, 404, 405, 409, 413, 422, 429, 500, 503 -> value;
			case 401 -> 403;
			default -> status.is5xxServerError() ? 500 : 400;
		};
	}

}
