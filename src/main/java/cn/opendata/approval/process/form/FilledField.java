package cn.opendata.approval.process.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A field of one particular filling of a form: a column of a list appears once per row.
 */
final class FilledField {

	private final Field field;

	private final String path;

	private final List<String> values;

	private final Map<String, Object> known;

	private final Map<String, Object> scope;

	private final List<FilledField> children;

	private boolean hidden;

	/**
	 * @param field what it is
	 * @param path path of its input
	 * @param values values as text
	 * @param known what is known of this very group or row
	 * @param scope what is known where it stands, options included
	 * @param children fields of a group; rows of a list, each a group of its own
	 */
	FilledField(Field field, String path, List<String> values, Map<String, Object> known, Map<String, Object> scope,
			List<FilledField> children) {
		this.field = field;
		this.path = path;
		this.values = List.copyOf(values);
		this.known = known;
		this.scope = scope;
		this.children = List.copyOf(children);
	}

	Field field() {
		return this.field;
	}

	String path() {
		return this.path;
	}

	List<String> values() {
		return this.values;
	}

	Map<String, Object> known() {
		return this.known;
	}

	List<FilledField> children() {
		return this.children;
	}

	/** The children to show. */
	Stream<FilledField> shown() {
		return this.children.stream().filter((child) -> !child.hidden);
	}

	boolean hidden() {
		return this.hidden;
	}

	/**
	 * Hides or shows it.
	 * @return whether that changed anything
	 */
	boolean hide(boolean hide) {
		boolean changed = this.hidden != hide;
		this.hidden = hide;
		return changed;
	}

	/** The options: the form's own, or those of the data as {@code {value, label}}. */
	List<FormView.Option> options() {
		if (this.field.valuesKey().isEmpty()) {
			return this.field.options();
		}
		Object options = this.scope.get(this.field.valuesKey());
		return (options instanceof List<?> list) ? list.stream().map(FilledField::option).toList() : List.of();
	}

	private static FormView.Option option(Object option) {
		if (option instanceof Map<?, ?> map) {
			String value = String.valueOf(map.get("value"));
			return new FormView.Option(value, (map.get("label") != null) ? String.valueOf(map.get("label")) : value);
		}
		return new FormView.Option(String.valueOf(option), String.valueOf(option));
	}

}
