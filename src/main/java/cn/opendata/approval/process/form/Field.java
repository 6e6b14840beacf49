package cn.opendata.approval.process.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One component of a form as its file describes it.
 *
 * @param type what it is
 * @param key key of its value; the path of a group or list, empty for one without
 * @param label label, a message key or the text itself; the text of a text block
 * @param hint one line of help, a message key or the text itself, may be empty
 * @param rules what a value must fulfil
 * @param options fixed options
 * @param valuesKey key of the options in the data, empty for fixed ones
 * @param hide FEEL expression that hides it, empty for none
 * @param readonly whether it only shows what is known
 * @param initial default value, empty for none
 * @param children fields inside a group or of one row of a list
 * @param growing whether people add and remove rows of a list
 */
record Field(FieldType type, String key, String label, String hint, Rules rules, List<FormView.Option> options,
		String valuesKey, String hide, boolean readonly, List<String> initial, List<Field> children, boolean growing) {

	Field {
		options = List.copyOf(options);
		initial = List.copyOf(initial);
		children = List.copyOf(children);
	}

	/** One row of this list. */
	Field row() {
		return new Field(FieldType.ROW, "", "", "", Rules.NONE, List.of(), "", "", this.readonly, List.of(),
				this.children, this.growing);
	}

	/** Path of its input below {@code prefix}. */
	String path(String prefix) {
		if (this.key.isEmpty()) {
			return prefix;
		}
		return prefix.isEmpty() ? this.key : prefix + "." + this.key;
	}

	/**
	 * What a value must fulfil.
	 *
	 * @param required whether it must be given
	 * @param minLength least characters, {@code null} for any
	 * @param maxLength most characters, {@code null} for the type's own limit
	 * @param min least number, {@code null} for any
	 * @param max greatest number, {@code null} for any
	 * @param pattern what the whole text must match, {@code null} for anything
	 * @param decimals most digits behind the point of a number, {@code null} for any
	 * @param step step of a number, {@code null} for any
	 */
	record Rules(boolean required, Integer minLength, Integer maxLength, BigDecimal min, BigDecimal max,
			Pattern pattern, Integer decimals, BigDecimal step) {

		static final Rules NONE = new Rules(false, null, null, null, null, null, null, null);

	}

}
