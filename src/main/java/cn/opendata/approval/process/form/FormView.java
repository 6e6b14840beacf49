package cn.opendata.approval.process.form;

import java.util.List;
import java.util.Map;

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

	/**
	 * One field.
	 *
	 * @param path name of the input: {@code reason}, {@code items[0].treatment}
	 * @param type type of the Camunda form: textfield, textarea, number, datetime,
	 * checkbox, checklist, radio, select, group, dynamiclist, text
	 * @param label label in the reader's language
	 * @param hint one line of help, may be empty
	 * @param values current values, several for a checklist
	 * @param options options of radio, select and checklist
	 * @param required whether it must be filled
	 * @param readonly whether it only shows
	 * @param controls whether other fields' visibility depends on it
	 * @param limits attributes of the input: min, max, minlength, maxlength, pattern
	 * @param children fields of a group or of the rows of a list
	 */
	public record FieldView(String path, String type, String label, String hint, List<String> values,
			List<Option> options, boolean required, boolean readonly, boolean controls, Map<String, String> limits,
			List<FieldView> children) {

		/** The single value, empty when there is none. */
		public String value() {
			return this.values.isEmpty() ? "" : this.values.get(0);
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
