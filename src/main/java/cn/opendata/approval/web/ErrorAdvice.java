package cn.opendata.approval.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import cn.opendata.approval.shared.MalformedId;
import cn.opendata.approval.shared.Refused;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * The one place where an exception becomes an answer. Nothing a person sends shows them a
 * stack trace; what nobody foresaw gets a number that is also in the log.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ErrorAdvice.class);

	private final Refusals refusals;

	ErrorAdvice(Refusals refusals) {
		this.refusals = refusals;
	}

	@ExceptionHandler
	Object refused(Refused no, HttpServletRequest request) {
		HttpStatus status = switch (no.kind()) {
			case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
			case CONFLICT -> HttpStatus.CONFLICT;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
		};
		String what = no.violations().isEmpty() ? this.refusals.sentence(no.code(), no.args()) : null;
		return this.refusals.answer(request, status, what, no.violations(), null);
	}

	@ExceptionHandler({ OptimisticLockingFailureException.class, PessimisticLockingFailureException.class })
	Object overtaken(Exception lost, HttpServletRequest request) {
		logger.debug("Overtaken", lost);
		return no(request, HttpStatus.CONFLICT);
	}

	@ExceptionHandler(MultipartException.class)
	Object upload(MultipartException broken, HttpServletRequest request) {
		return no(request, (broken instanceof MaxUploadSizeExceededException) ? HttpStatus.PAYLOAD_TOO_LARGE
				: HttpStatus.BAD_REQUEST);
	}

	@ExceptionHandler({ TypeMismatchException.class, HttpMessageNotReadableException.class, BindException.class,
			MalformedId.class })
	Object unreadable(Exception malformed, HttpServletRequest request) {
		logger.debug("Unreadable", malformed);
		return no(request, HttpStatus.BAD_REQUEST);
	}

	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void security(Exception ex) throws Exception {
		throw ex;
	}

	@ExceptionHandler(AsyncRequestNotUsableException.class)
	void gone(AsyncRequestNotUsableException ex) {
		logger.debug("The reader has gone", ex);
	}

	@ExceptionHandler
	Object unforeseen(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		if (ex instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
			known.getHeaders().forEach((name, values) -> values.forEach((each) -> response.addHeader(name, each)));
			return no(request, known.getStatusCode());
		}
		if (overtaken(ex)) {
			return overtaken(ex, request);
		}
		String reference = Refusals.reference();
		logger.error("Failure {} at {} {}", reference, request.getMethod(), request.getRequestURI(), ex);
		if (response.isCommitted()) {
			return null;
		}
		return this.refusals.answer(request, HttpStatus.INTERNAL_SERVER_ERROR, null, List.of(), reference);
	}

	/** The engine tells of a lost update with an exception of its own. */
	private static boolean overtaken(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause.getClass().getSimpleName().startsWith("OptimisticLocking")
					|| cause instanceof OptimisticLockingFailureException) {
				return true;
			}
		}
		return false;
	}

	private Object no(HttpServletRequest request, HttpStatusCode status) {
		return this.refusals.answer(request, status, null, List.of(), null);
	}

}
