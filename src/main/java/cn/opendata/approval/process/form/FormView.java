package cn.opendata.approval.process.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A form made ready for a page.
 *
 * @param key form key
 * @param fields fields to show, in order, invisible ones left out
 * @param errors message per field path, empty when nothing is wrong
 */
public record FormView(String key, List<FieldView> fields, Map<String, String> errors) {

	public FormView {
		fields = List.copyOf(fields);
		errors = Map.copyOf(errors);
	}

	/** The same form with what is wrong, a sentence per field path. */
	public FormView withErrors(Map<String, String> errors) {
		return new FormView(this.key, this.fields, errors);
	}

	/**
	 * One field.
	 *
	 * @param path name of the input: {@code reason}, {@code items[0].treatment}
	 * @param type type of the Camunda form: textfield, textarea, number, datetime,
	 * checkbox, checklist, radio, select, group, dynamiclist, text; row for one row of a
	 * dynamiclist, {@code items[0]}
	 * @param label label in the reader's language
	 * @param hint one line of help, may be empty
	 * @param values current values, several for a checklist
	 * @param options options of radio, select and checklist
	 * @param required whether it must be filled
	 * @param readonly whether it only shows
	 * @param controls whether other fields' visibility depends on it
	 * @param limits attributes of the input: min, max, minlength, maxlength, pattern
	 * @param children fields of a group or row, rows of a dynamiclist
	 */
	public record FieldView(String path, String type, String label, String hint, List<String> values,
			List<Option> options, boolean required, boolean readonly, boolean controls, Map<String, String> limits,
			List<FieldView> children) {

		/** Its own key: {@code reason} of {@code items[0].reason}. */
		public String key() {
			return this.path.substring(this.path.lastIndexOf('.') + 1);
		}

		/** The single value, empty when there is none. */
		public String value() {
			return this.values.isEmpty() ? "" : this.values.get(0);
		}

		/** The lines of a text block. */
		public List<String> lines() {
			return this.label.lines().filter((line) -> !line.isBlank()).toList();
		}

		/**
		 * The values as a reader sees them: labels of the options, one line each.
		 */
		public String text() {
			return this.values.stream()
				.map((value) -> this.options.stream()
					.filter((option) -> option.value().equals(value))
					.findFirst()
					.map(Option::label)
					.orElse(value))
				.collect(Collectors.joining("\n"));
		}

	}

	/**
	 * A choice.
	 *
	 * @param value value sent
	 * @param label label in the reader's language
	 */
	public record Option(String value, String label) {
	}

}
