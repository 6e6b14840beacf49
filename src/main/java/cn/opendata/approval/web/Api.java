package cn.opendata.approval.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Tells calls of programs from pages.
 */
final class Api {

	private Api() {
	}

	/**
	 * Whether the request, or the one that broke, belongs to the interface for programs.
	 */
	static boolean path(HttpServletRequest request) {
		Object broken = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (broken != null) ? broken.toString() : request.getRequestURI();
		return path.startsWith(request.getContextPath() + "/api/");
	}

}
