package cn.opendata.approval.web;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Errors that no controller saw, raised by filters or by the container.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final Logger logger = LoggerFactory.getLogger(ErrorPages.class);

	private final Refusals refusals;

	ErrorPages(Refusals refusals) {
		this.refusals = refusals;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode status = (code instanceof Integer number) ? HttpStatusCode.valueOf(number)
				: HttpStatus.NOT_FOUND;
		String what = (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException)
				? this.refusals.sentence("web.error.stale", List.of()) : null;
		return this.refusals.answer(request, status, what, List.of(), reference(request, status));
	}

	/**
	 * What broke after a controller had answered, for instance in a page, is logged here.
	 */
	private static String reference(HttpServletRequest request, HttpStatusCode status) {
		Object broken = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		if (!status.is5xxServerError()) {
			return null;
		}
		String reference = Refusals.reference();
		logger.error("Failure {} at {} {}", reference, request.getMethod(),
				request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), (Throwable) broken);
		return reference;
	}

}
