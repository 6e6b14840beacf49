package cn.opendata.approval.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.delivery.SharedGrant;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The data of a grant for the using department's programs, by HTTP Basic with client id
 * and secret. Whatever is answered is in the log.
 */
@RestController
@RequestMapping("/api/v1/shared")
@Tag(name = "shared data")
class SharedDataApi {

	private final Keys keys;

	private final Serving serving;

	private final Calls calls;

	private final MessageSource messages;

	SharedDataApi(Keys keys, Serving serving, Calls calls, MessageSource messages) {
		this.keys = keys;
		this.serving = serving;
		this.calls = calls;
		this.messages = messages;
	}

	@GetMapping("/{grant}/{entry}")
	@Operation(summary = "A page of an entry: the items granted, JSON or CSV (format=csv)")
	ResponseEntity<?> page(@PathVariable String grant, @PathVariable String entry,
			@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit,
			@RequestParam(defaultValue = "json") String format,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) String authorization,
			HttpServletRequest request, Locale locale) throws IOException {
		String[] basic = basic(authorization);
		String address = request.getRemoteAddr();
		Optional<Key> key = this.keys.valid(basic[0], basic[1]);
		if (key.isEmpty()) {
			this.calls.log(Optional.empty(), basic[0], entry, HttpStatus.UNAUTHORIZED.value(), 0, address);
			return problem(HttpStatus.UNAUTHORIZED, "exchange.error.key.unknown", locale);
		}
		SharedGrant of = this.serving.grantOf(key.get());
		Optional<String> id = Optional.of(of.id());
		try {
			Serving.Served served = this.serving.page(of, grant, code(entry), after, limit);
			this.calls.log(id, basic[0], entry, HttpStatus.OK.value(), served.page().rows().size(), address);
			return format.equals("csv") ? csv(served) : ResponseEntity.ok(Page.of(entry, served));
		}
		catch (Serving.TooManyCalls full) {
			this.calls.log(id, basic[0], entry, HttpStatus.TOO_MANY_REQUESTS.value(), 0, address);
			return problem(HttpStatus.TOO_MANY_REQUESTS, "exchange.error.calls", locale, full.most());
		}
		catch (Refused refused) {
			HttpStatus status = switch (refused.kind()) {
				case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
				case NOT_FOUND -> HttpStatus.NOT_FOUND;
				case CONFLICT -> HttpStatus.CONFLICT;
				case FORBIDDEN -> HttpStatus.FORBIDDEN;
			};
			this.calls.log(id, basic[0], entry, status.value(), 0, address);
			if (!refused.violations().isEmpty()) {
				throw refused;
			}
			return problem(status, refused.code(), locale, refused.args().toArray());
		}
	}

	private static EntryCode code(String entry) {
		if (!entry.matches("[0-9A-Za-z-]{1,64}")) {
			throw Refused.forbidden("exchange.error.foreign");
		}
		return new EntryCode(entry.toUpperCase(Locale.ROOT));
	}

	private static ResponseEntity<String> csv(Serving.Served served) throws IOException {
		StringWriter text = new StringWriter();
		try (CsvWriter out = CsvWriter.builder().build(text)) {
			out.writeRecord(served.items());
			for (Map<String, String> row : served.page().rows()) {
				out.writeRecord(served.items().stream().map((item) -> row.getOrDefault(item, "")).toList());
			}
		}
		return ResponseEntity.ok()
			.header("X-Next-After", String.valueOf(served.page().next()))
			.header("X-Total-Rows", String.valueOf(served.page().total()))
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.body(text.toString());
	}

	/** Client id and secret; two empty texts for whatever is none. */
	private static String[] basic(String authorization) {
		String[] none = { "", "" };
		if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
			return none;
		}
		try {
			String pair = new String(Base64.getDecoder().decode(authorization.substring(6).strip()),
					StandardCharsets.UTF_8);
			int colon = pair.indexOf(':');
			return (colon > 0) ? new String[] { pair.substring(0, colon), pair.substring(colon + 1) } : none;
		}
		catch (IllegalArgumentException ex) {
			return none;
		}
	}

	private ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, Locale locale, Object... args) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, this.messages.getMessage(code, args, locale));
		problem.setTitle(this.messages.getMessage("exchange.no." + status.value(), null, locale));
		problem.setProperty("code", code);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (status == HttpStatus.UNAUTHORIZED) {
			answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"shared data\", charset=\"UTF-8\"");
		}
		if (status == HttpStatus.TOO_MANY_REQUESTS) {
			answer.header(HttpHeaders.RETRY_AFTER, "60");
		}
		return answer.body(problem);
	}

	/**
	 * A page of rows.
	 *
	 * @param entry code of the entry
	 * @param columns items granted, in order
	 * @param items rows
	 * @param next where the next page begins, {@code null} on the last
	 * @param total rows there are
	 */
	record Page(String entry, List<String> columns, List<Map<String, String>> items, Long next, long total) {

		static Page of(String entry, Serving.Served served) {
			long next = served.page().next();
			return new Page(entry, served.items(), served.page().rows(), (next > 0) ? next : null,
					served.page().total());
		}

	}

}
