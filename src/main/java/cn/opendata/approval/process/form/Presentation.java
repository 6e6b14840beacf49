package cn.opendata.approval.process.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;

/**
 * Makes a filled form readable in one language.
 */
final class Presentation {

	private final FormModel form;

	private final MessageSource messages;

	private final Locale locale;

	Presentation(FormModel form, MessageSource messages, Locale locale) {
		this.form = form;
		this.messages = messages;
		this.locale = locale;
	}

	FormView view(List<FilledField> fields) {
		return new FormView(this.form.key(), views(fields), Map.of());
	}

	private List<FormView.FieldView> views(List<FilledField> fields) {
		return Filling.shown(fields).map(this::view).toList();
	}

	private FormView.FieldView view(FilledField filled) {
		Field field = filled.field();
		boolean readonly = field.readonly() || (field.type() == FieldType.DYNAMICLIST && !field.growing());
		return new FormView.FieldView(filled.path(), field.type().type(), text(field.label()), text(field.hint()),
				filled.values(),
				filled.options()
					.stream()
					.map((option) -> new FormView.Option(option.value(), text(option.label())))
					.toList(),
				field.rules().required() && !readonly, readonly, this.form.controls(field), limits(field),
				views(filled.children()));
	}

	/** The message of a key, or the text itself where it is none. */
	private String text(String label) {
		String message = label.isEmpty() ? null : this.messages.getMessage(label, null, null, this.locale);
		return (message != null) ? message : label;
	}

	private static Map<String, String> limits(Field field) {
		Map<String, String> limits = new LinkedHashMap<>();
		Field.Rules rules = field.rules();
		if (field.type() == FieldType.TEXTFIELD || field.type() == FieldType.TEXTAREA) {
			limits.put("maxlength", String.valueOf(Check.most(field)));
			put(limits, "minlength", rules.minLength());
			put(limits, "pattern", rules.pattern());
		}
		if (field.type() == FieldType.NUMBER) {
			put(limits, "min", (rules.min() != null) ? rules.min().toPlainString() : null);
			put(limits, "max", (rules.max() != null) ? rules.max().toPlainString() : null);
			put(limits, "step", (rules.step() != null) ? rules.step().toPlainString()
					: Integer.valueOf(0).equals(rules.decimals()) ? "1" : "any");
		}
		return limits;
	}

	private static void put(Map<String, String> limits, String name, Object limit) {
		if (limit != null) {
			limits.put(name, limit.toString());
		}
	}

}
