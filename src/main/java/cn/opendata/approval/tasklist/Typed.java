package cn.opendata.approval.tasklist;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What a page of the task form sent.
 */
final class Typed {

	/** Parameters of the page that are no values and no marks of the form. */
	private static final List<String> OURS = List.of("_csrf", "_refresh", "_add", "_remove", "_confirmed");

	private Typed() {
	}

	/** Everything sent, the form's own requests to add or remove rows included. */
	static Map<String, List<String>> of(HttpServletRequest request) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!name.equals("_csrf")) {
				typed.put(name, Arrays.asList(values));
			}
		});
		return typed;
	}

	/** The values and marks worth keeping. */
	static Map<String, List<String>> values(Map<String, List<String>> typed) {
		Map<String, List<String>> values = new LinkedHashMap<>(typed);
		values.keySet().removeAll(OURS);
		return values;
	}

}
