package cn.opendata.approval.process.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.shared.Violation;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Checks a filled form and collects its values and every fault.
 */
final class Check {

	/** Most characters of a line and of a text whose form names no limit. */
	private static final int LINE = 500;

	private static final int TEXT = 5000;

	private final List<Violation> violations = new ArrayList<>();

	List<Violation> violations() {
		return this.violations;
	}

	/** Values by key of the fields that show. */
	Map<String, Object> values(List<FilledField> fields) {
		Map<String, Object> values = new LinkedHashMap<>();
		Filling.shown(fields).forEach((filled) -> put(filled, values));
		return values;
	}

	private void put(FilledField filled, Map<String, Object> values) {
		Field field = filled.field();
		switch (field.type()) {
			case TEXT, ROW -> {
			}
			case GROUP -> {
				if (field.key().isEmpty()) {
					values.putAll(values(filled.children()));
				}
				else {
					values.put(field.key(), values(filled.children()));
				}
			}
			case DYNAMICLIST -> {
				if (filled.children().size() > Filling.MOST_ROWS) {
					fault(filled, "rows", Filling.MOST_ROWS);
				}
				values.put(field.key(), filled.children().stream().map((row) -> values(row.children())).toList());
			}
			default -> {
				Object value = value(filled);
				if (value != null) {
					values.put(field.key(), value);
				}
			}
		}
	}

	private Object value(FilledField filled) {
		Field field = filled.field();
		if (field.readonly()) {
			return Entry.valueOrNothing(field, filled.values());
		}
		try {
			Object value = Entry.value(field, filled.values());
			check(filled, value);
			return value;
		}
		catch (IllegalArgumentException ex) {
			fault(filled, (field.type() == FieldType.NUMBER) ? "number" : "date");
			return null;
		}
	}

	private void check(FilledField filled, Object value) {
		Field field = filled.field();
		if (value == null || Boolean.FALSE.equals(value) || List.of().equals(value)) {
			if (field.rules().required()) {
				fault(filled,
						field.type().chooses() ? "choose" : (field.type() == FieldType.CHECKBOX) ? "tick" : "required");
			}
		}
		else if (field.type().chooses()) {
			boolean several = field.type() != FieldType.CHECKLIST && filled.values().stream().distinct().count() > 1;
			if (several
					|| !filled.options().stream().map(FormView.Option::value).toList().containsAll(filled.values())) {
				fault(filled, "option");
			}
		}
		else if (value instanceof BigDecimal number) {
			number(filled, field.rules(), number);
		}
		else if (value instanceof String text) {
			text(filled, field.rules(), text);
		}
	}

	private void number(FilledField filled, Field.Rules rules, BigDecimal number) {
		if (rules.min() != null && number.compareTo(rules.min()) < 0) {
			fault(filled, "min", rules.min().toPlainString());
		}
		if (rules.max() != null && number.compareTo(rules.max()) > 0) {
			fault(filled, "max", rules.max().toPlainString());
		}
		if (rules.decimals() != null && number.stripTrailingZeros().scale() > rules.decimals()) {
			fault(filled, "decimals", rules.decimals());
		}
	}

	private void text(FilledField filled, Field.Rules rules, String text) {
		int most = most(filled.field());
		if (text.length() > most) {
			fault(filled, "maxLength", most, text.length());
		}
		if (rules.minLength() != null && text.length() < rules.minLength()) {
			fault(filled, "minLength", rules.minLength());
		}
		if (rules.pattern() != null && !rules.pattern().matcher(text).matches()) {
			fault(filled, "pattern");
		}
	}

	/** Most characters of a text. */
	static int most(Field field) {
		Integer own = field.rules().maxLength();
		return (own != null) ? own : (field.type() == FieldType.TEXTAREA) ? TEXT : LINE;
	}

	private void fault(FilledField filled, String rule, Object... more) {
		List<Object> args = new ArrayList<>();
		String label = filled.field().label();
		args.add(new DefaultMessageSourceResolvable(new String[] { label }, label));
		args.addAll(List.of(more));
		this.violations.add(new Violation(filled.path(), "forms.error." + rule, args));
	}

}
