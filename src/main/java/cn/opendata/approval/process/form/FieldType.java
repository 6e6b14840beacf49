package cn.opendata.approval.process.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The component types of a Camunda Form that the product shows, each with the properties
 * it understands.
 */
enum FieldType {

	TEXTFIELD, TEXTAREA, NUMBER("decimalDigits", "increment"), DATETIME("subtype", "dateLabel"), CHECKBOX,
	CHECKLIST("values", "valuesKey"), RADIO("values", "valuesKey"), SELECT("values", "valuesKey", "searchable"),
	GROUP("path", "components", "showOutline", "verticalAlignment"),
	DYNAMICLIST("path", "components", "showOutline", "verticalAlignment", "isRepeating", "allowAddRemove",
			"defaultRepetitions", "disableCollapse", "nonCollapsedItems"),
	TEXT("text"),
	/** One row of a list; made by the filling, never written in a file. */
	ROW;

	private static final Set<String> EVERYWHERE = Set.of("type", "id", "layout", "conditional", "properties", "label");

	private static final Set<String> INPUTS = Set.of("key", "description", "validate", "readonly", "defaultValue",
			"disabled");

	private final Set<String> own;

	FieldType(String... own) {
		this.own = Set.of(own);
	}

	static Optional<FieldType> of(String type) {
		return Arrays.stream(values())
			.filter((candidate) -> candidate != ROW && candidate.type().equals(type))
			.findFirst();
	}

	/** The type as the form's file writes it. */
	String type() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean understands(String property) {
		return EVERYWHERE.contains(property) || this.own.contains(property) || (input() && INPUTS.contains(property));
	}

	/** Whether a person gives it a value. */
	boolean input() {
		return this != GROUP && this != DYNAMICLIST && this != TEXT && this != ROW;
	}

	boolean chooses() {
		return this == CHECKLIST || this == RADIO || this == SELECT;
	}

	/** Whether a browser sends nothing for it when nothing is chosen. */
	boolean silentWhenEmpty() {
		return this == CHECKBOX || this == CHECKLIST || this == RADIO;
	}

}
