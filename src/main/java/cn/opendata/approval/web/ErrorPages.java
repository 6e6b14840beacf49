package cn.opendata.approval.web;

import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Errors that no controller saw, raised by filters or by the container.
 */
@Controller
class ErrorPages implements ErrorController {

	private final Refusals refusals;

	ErrorPages(Refusals refusals) {
		this.refusals = refusals;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatusCode status = (code instanceof Integer number) ? HttpStatusCode.valueOf(number)
				: HttpStatus.NOT_FOUND;
		return this.refusals.answer(request, status, null, List.of(), null);
	}

}
