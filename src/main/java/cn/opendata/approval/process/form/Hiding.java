package cn.opendata.approval.process.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides the fields whose condition says so. A hidden field has no value for other
 * conditions; the conditions of a row see the row's values first.
 */
final class Hiding {

	/** Conditions that go round in a circle stop here. */
	private static final int ROUNDS = 20;

	private final FormConditions conditions;

	Hiding(FormConditions conditions) {
		this.conditions = conditions;
	}

	List<FilledField> apply(List<FilledField> fields, Map<String, Object> data) {
		boolean changed = true;
		for (int round = 0; changed && round < ROUNDS; round++) {
			Map<String, Object> context = new HashMap<>(data);
			collect(fields, false, context);
			changed = settle(fields, context);
		}
		return fields;
	}

	private boolean settle(List<FilledField> fields, Map<String, Object> context) {
		boolean changed = false;
		for (FilledField filled : fields) {
			String hide = filled.field().hide();
			changed |= filled.hide(!hide.isEmpty() && this.conditions.holds(hide, context));
			if (!filled.hidden()) {
				changed |= settle(filled.children(), inside(filled, context));
			}
		}
		return changed;
	}

	private Map<String, Object> inside(FilledField filled, Map<String, Object> context) {
		if (filled.field().type() != FieldType.ROW && filled.field().key().isEmpty()) {
			return context;
		}
		Map<String, Object> inner = new HashMap<>(context);
		inner.putAll(filled.known());
		collect(filled.children(), false, inner);
		return inner;
	}

	/** Puts the values by key as conditions see them. */
	private void collect(List<FilledField> fields, boolean hidden, Map<String, Object> values) {
		for (FilledField filled : fields) {
			Field field = filled.field();
			boolean gone = hidden || filled.hidden();
			switch (field.type()) {
				case TEXT, ROW -> {
				}
				case GROUP -> {
					if (field.key().isEmpty()) {
						collect(filled.children(), gone, values);
					}
					else {
						values.put(field.key(), gone ? null : collected(filled));
					}
				}
				case DYNAMICLIST ->
					values.put(field.key(), gone ? null : filled.children().stream().map(this::collected).toList());
				default -> values.put(field.key(), gone ? null : Entry.valueOrNothing(field, filled.values()));
			}
		}
	}

	private Map<String, Object> collected(FilledField filled) {
		Map<String, Object> values = new HashMap<>(filled.known());
		collect(filled.children(), false, values);
		return values;
	}

}
