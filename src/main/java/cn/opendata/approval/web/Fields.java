package cn.opendata.approval.web;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

import cn.opendata.approval.shared.Violation;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * What the field fragments ask: which fault stands at a field, which option is chosen.
 */
@Component("fields")
class Fields {

	private final MessageSource messages;

	Fields(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * All faults of a form.
	 * @param errors list of violations, or a map from field to sentence; may be
	 * {@code null}
	 */
	public List<Fault> faults(Object errors) {
		if (errors instanceof Map<?, ?> sentences) {
			return sentences.entrySet()
				.stream()
				.map((each) -> new Fault(String.valueOf(each.getKey()), String.valueOf(each.getValue())))
				.toList();
		}
		if (errors instanceof Collection<?> violations) {
			return violations.stream()
				.filter(Violation.class::isInstance)
				.map(Violation.class::cast)
				.map(this::fault)
				.toList();
		}
		return List.of();
	}

	/** The sentence at a field: the given one, else that among the faults of the form. */
	public String fault(Object errors, Object name, Object error) {
		if (error != null && !error.toString().isBlank()) {
			return error.toString();
		}
		return faults(errors).stream()
			.filter((fault) -> fault.field().equals(String.valueOf(name)))
			.map(Fault::text)
			.findFirst()
			.orElse(null);
	}

	/** Ids of the texts that describe an input, {@code null} for none. */
	public String describedBy(Object name, Object hint, Object fault) {
		StringJoiner ids = new StringJoiner(" ");
		if (hint != null && !hint.toString().isEmpty()) {
			ids.add("f-" + name + "-hint");
		}
		if (fault != null) {
			ids.add("f-" + name + "-error");
		}
		return (ids.length() > 0) ? ids.toString() : null;
	}

	public boolean yes(Object flag) {
		return flag != null && Boolean.parseBoolean(flag.toString());
	}

	/** Options as a list of things with value and label, whatever they came as. */
	public Collection<?> options(Object options) {
		if (options instanceof Map<?, ?> labels) {
			Map<String, Option> list = new LinkedHashMap<>();
			labels.forEach((option, label) -> list.put(String.valueOf(option),
					new Option(String.valueOf(option), String.valueOf(label))));
			return list.values();
		}
		return (options instanceof Collection<?> list) ? list : List.of();
	}

	/** The line below an option, empty for options that have none. */
	public String hint(Object option) {
		Object hint = null;
		if (option instanceof Map<?, ?> map) {
			hint = map.get("hint");
		}
		else {
			Method accessor = ReflectionUtils.findMethod(option.getClass(), "hint");
			if (accessor != null) {
				ReflectionUtils.makeAccessible(accessor);
				hint = ReflectionUtils.invokeMethod(accessor, option);
			}
		}
		return (hint != null) ? hint.toString() : "";
	}

	public boolean chosen(Object chosen, Object option) {
		if (chosen instanceof Collection<?> several) {
			return several.stream().anyMatch((one) -> Objects.equals(String.valueOf(one), String.valueOf(option)));
		}
		return chosen != null && String.valueOf(chosen).equals(String.valueOf(option));
	}

	private Fault fault(Violation violation) {
		return new Fault(violation.field(), this.messages.getMessage(violation.code(), violation.args().toArray(),
				violation.code(), LocaleContextHolder.getLocale()));
	}

	/**
	 * One fault.
	 *
	 * @param field path of the field, empty when it concerns the whole form
	 * @param text the sentence
	 */
	record Fault(String field, String text) {
	}

	/**
	 * A choice.
	 *
	 * @param value value sent
	 * @param label label shown
	 */
	record Option(String value, String label) {
	}

}
