package cn.opendata.approval.process.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form as its file describes it.
 *
 * @param key form key
 * @param fields its components in order
 */
record FormModel(String key, List<Field> fields) {

	FormModel {
		fields = List.copyOf(fields);
	}

	/** Whether the visibility of other fields depends on this one. */
	boolean controls(Field field) {
		Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(field.key()) + "(?![\\w-])");
		return field.type().input()
				&& all().anyMatch((other) -> !other.hide().isEmpty() && word.matcher(other.hide()).find());
	}

	/** Every component, those inside groups and lists included. */
	Stream<Field> all() {
		return this.fields.stream().flatMap(FormModel::withChildren);
	}

	private static Stream<Field> withChildren(Field field) {
		return Stream.concat(Stream.of(field), field.children().stream().flatMap(FormModel::withChildren));
	}

}
