package cn.opendata.approval.process.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form with its values: what is known and what was typed put together. What only shows
 * always comes from what is known, never from the browser.
 */
final class Filling {

	/** Most rows that a person can add to a list. */
	static final int MOST_ROWS = 200;

	/** Parameter that asks for one more row of the list it names. */
	static final String ADD = "_add";

	/** Parameter that takes the row it names away. */
	static final String REMOVE = "_remove";

	private final Map<String, List<String>> typed;

	private final boolean submitted;

	/**
	 * @param typed what was typed by path, {@code null} for a first look
	 * @param submitted whether what was not sent counts as left empty; otherwise it
	 * counts as not shown yet
	 */
	Filling(Map<String, List<String>> typed, boolean submitted) {
		this.typed = typed;
		this.submitted = submitted;
	}

	List<FilledField> fill(FormModel form, Map<String, Object> data) {
		return fill(form.fields(), "", "", data, data);
	}

	private List<FilledField> fill(List<Field> fields, String prefix, String sentBelow, Map<String, Object> known,
			Map<String, Object> scope) {
		return fields.stream()
			.map((field) -> fill(field, field.path(prefix), field.path(sentBelow), known, scope))
			.toList();
	}

	private FilledField fill(Field field, String path, String sentAs, Map<String, Object> known,
			Map<String, Object> scope) {
		if (field.type() == FieldType.GROUP) {
			Map<String, Object> inside = field.key().isEmpty() ? known : map(known.get(field.key()));
			return new FilledField(field, path, List.of(), inside, scope,
					fill(field.children(), path, sentAs, inside, scope));
		}
		if (field.type() == FieldType.DYNAMICLIST) {
			return new FilledField(field, path, List.of(), Map.of(), scope, rows(field, path, sentAs, known, scope));
		}
		List<String> values = field.type().input() ? values(field, sentAs, known) : List.of();
		return new FilledField(field, path, values, Map.of(), scope, List.of());
	}

	private List<FilledField> rows(Field list, String path, String sentAs, Map<String, Object> known,
			Map<String, Object> scope) {
		List<FilledField> filled = new ArrayList<>();
		if (list.growing() && this.typed != null && (this.submitted || shows(sentAs))) {
			sentRows(sentAs).forEach((sent) -> filled.add(row(list, path, filled.size(), sent, Map.of(), scope)));
		}
		else {
			List<?> rows = (known.get(list.key()) instanceof List<?> given) ? given
					: list.growing() ? List.of(Map.of()) : List.of();
			rows.forEach((row) -> filled
				.add(row(list, path, filled.size(), sentAs + "[" + filled.size() + "]", map(row), scope)));
		}
		if (list.growing() && asks(ADD, sentAs)) {
			filled.add(row(list, path, filled.size(), sentAs + "[new]", Map.of(), scope));
		}
		return filled;
	}

	private FilledField row(Field list, String path, int at, String sentAs, Map<String, Object> known,
			Map<String, Object> scope) {
		Map<String, Object> inner = new HashMap<>(scope);
		inner.putAll(known);
		String target = path + "[" + at + "]";
		return new FilledField(list.row(), target, List.of(), known, inner,
				fill(list.children(), target, sentAs, known, inner));
	}

	private List<String> values(Field field, String sentAs, Map<String, Object> known) {
		List<String> values;
		if (!field.readonly() && this.typed != null && (this.submitted || shows(sentAs))) {
			values = Entry.clean(this.typed.getOrDefault(sentAs, List.of()));
		}
		else {
			values = (known.get(field.key()) != null) ? Entry.texts(known.get(field.key())) : field.initial();
		}
		if (field.type() == FieldType.CHECKBOX) {
			return Boolean.TRUE.equals(Entry.value(field, values)) ? List.of("true") : List.of();
		}
		return values;
	}

	/** Whether the page that was sent had this field or list on it. */
	private boolean shows(String path) {
		return this.typed.containsKey(path) || this.typed.containsKey("_" + path);
	}

	private boolean asks(String act, String path) {
		return this.typed != null && this.typed.getOrDefault(act, List.of()).contains(path);
	}

	private List<String> sentRows(String path) {
		Pattern row = Pattern.compile("_?" + Pattern.quote(path) + "\\[(\\d{1,4})]\\..*");
		TreeSet<Integer> rows = new TreeSet<>();
		this.typed.keySet().stream().map(row::matcher).filter(Matcher::matches).forEach((found) -> {
			if (rows.size() <= MOST_ROWS) {
				rows.add(Integer.valueOf(found.group(1)));
			}
		});
		return rows.stream().map((at) -> path + "[" + at + "]").filter((sent) -> !asks(REMOVE, sent)).toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (value instanceof Map<?, ?>) ? (Map<String, Object>) value : Map.of();
	}

	static Stream<FilledField> shown(List<FilledField> fields) {
		return fields.stream().filter((field) -> !field.hidden());
	}

}
