package cn.opendata.approval.process.form;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for the engine's FEEL: {@code key = "text"}, {@code key != "text"} and
 * comparison with {@code null}.
 */
class TestConditions implements FormConditions {

	private static final Pattern COMPARISON = Pattern.compile("(\\w+) (!?=) (\"([^\"]*)\"|null)");

	@Override
	public boolean holds(String expression, Map<String, Object> values) {
		Matcher comparison = COMPARISON.matcher(expression);
		if (!comparison.matches()) {
			throw new IllegalArgumentException("cannot read " + expression);
		}
		return comparison.group(2).equals("=") == Objects.equals(values.get(comparison.group(1)), comparison.group(4));
	}

}
