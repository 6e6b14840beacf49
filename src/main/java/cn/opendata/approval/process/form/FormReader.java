package cn.opendata.approval.process.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads the file of one form and names every fault in it: what the product would not show
 * or check as Camunda's own form viewer does must not pass silently.
 */
final class FormReader {

	private static final Set<String> FORM = Set.of("components", "type", "id", "schemaVersion", "executionPlatform",
			"executionPlatformVersion", "exporter", "versionTag");

	private static final Set<String> VALIDATE = Set.of("required", "minLength", "maxLength", "min", "max", "pattern",
			"validationType");

	private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

	private final String file;

	private final LabelCheck labels;

	private final FormConditions conditions;

	private final List<String> faults = new ArrayList<>();

	FormReader(String file, LabelCheck labels, FormConditions conditions) {
		this.file = file;
		this.labels = labels;
		this.conditions = conditions;
	}

	/**
	 * @param key form key
	 * @param form the file's content
	 * @throws IllegalStateException naming every fault, where it is and what to do
	 */
	FormModel read(String key, JsonNode form) {
		form.fieldNames().forEachRemaining((property) -> {
			if (!FORM.contains(property)) {
				fault("form", "property '" + property + "' is unknown: remove it or teach FormReader its meaning");
			}
		});
		List<Field> fields = fields(form.path("components"), new HashSet<>());
		if (fields.isEmpty()) {
			fault("form", "has no components: add at least one");
		}
		if (!this.faults.isEmpty()) {
			throw new IllegalStateException(String.join(System.lineSeparator(), this.faults));
		}
		return new FormModel(key, fields);
	}

	private List<Field> fields(JsonNode components, Set<String> keys) {
		List<Field> fields = new ArrayList<>();
		components.forEach((component) -> {
			String name = name(component);
			FieldType type = FieldType.of(component.path("type").asText()).orElse(null);
			if (type == null) {
				fault(name, "type '" + component.path("type").asText()
						+ "' is not shown by this product: use one of the types of FieldType");
				return;
			}
			fields.add(field(type, name, component, keys));
		});
		return fields;
	}

	private Field field(FieldType type, String name, JsonNode component, Set<String> keys) {
		component.fieldNames().forEachRemaining((property) -> {
			if (!type.understands(property)) {
				fault(name, "property '" + property + "' has no effect here on a " + type.type()
						+ ": remove it or teach FormReader its meaning");
			}
		});
		if (component.path("disabled").asBoolean()) {
			fault(name, "'disabled' drops the value: use 'readonly'");
		}
		String key = key(type, name, component, keys);
		boolean growing = type == FieldType.DYNAMICLIST && component.path("allowAddRemove").asBoolean(true);
		if (type == FieldType.DYNAMICLIST && !component.path("isRepeating").asBoolean(true)) {
			fault(name, "a list that does not repeat is a group: use type 'group'");
		}
		if (type == FieldType.DATETIME && !"date".equals(component.path("subtype").asText())) {
			fault(name, "only subtype 'date' is shown: use it, or a textfield for a time");
		}
		boolean scoped = type == FieldType.DYNAMICLIST || (type == FieldType.GROUP && !key.isEmpty());
		List<Field> children = fields(component.path("components"), scoped ? new HashSet<>() : keys);
		if (growing && children.stream().anyMatch(Field::readonly)) {
			fault(name, "has a readonly column but people add rows: set allowAddRemove to false");
		}
		return new Field(type, key, label(type, name, component),
				this.labels.checked(this, name, component.path("description").asText("")), rules(type, name, component),
				options(name, component), component.path("valuesKey").asText(""), hide(name, component),
				readonly(name, component), initial(name, component.path("defaultValue")), children, growing);
	}

	private String key(FieldType type, String name, JsonNode component, Set<String> keys) {
		if (type == FieldType.TEXT) {
			return "";
		}
		String key = component.path(type.input() ? "key" : "path").asText("");
		if (key.isEmpty() && type == FieldType.GROUP) {
			return "";
		}
		if (!KEY.matcher(key).matches()) {
			fault(name, "key '" + key + "' is not a name: use letters, digits and _, starting with a letter");
		}
		else if (!keys.add(key)) {
			fault(name, "key '" + key + "' is used twice: give each component its own");
		}
		return key;
	}

	private String label(FieldType type, String name, JsonNode component) {
		String property = (type == FieldType.TEXT) ? "text"
				: (type == FieldType.DATETIME && component.has("dateLabel")) ? "dateLabel" : "label";
		String label = component.path(property).asText("");
		if (label.isBlank()) {
			fault(name, "'" + property + "' is missing: give it a message key of the forms bundle");
		}
		if (label.startsWith("=") || label.contains("{{") || label.contains("<")) {
			fault(name, "'" + property + "' holds an expression or HTML: use a message key and a readonly field");
		}
		return this.labels.checked(this, name, label);
	}

	private Field.Rules rules(FieldType type, String name, JsonNode component) {
		JsonNode validate = component.path("validate");
		validate.fieldNames().forEachRemaining((property) -> {
			if (!VALIDATE.contains(property)) {
				fault(name, "rule '" + property + "' is unknown: remove it or teach FormReader its meaning");
			}
		});
		if (!"custom".equals(validate.path("validationType").asText("custom"))) {
			fault(name, "validationType is not supported: write a pattern");
		}
		boolean text = type == FieldType.TEXTFIELD || type == FieldType.TEXTAREA;
		if (!text && (validate.has("minLength") || validate.has("maxLength") || validate.has("pattern"))) {
			fault(name, "minLength, maxLength and pattern are rules of texts: remove them");
		}
		if (type != FieldType.NUMBER && (validate.has("min") || validate.has("max"))) {
			fault(name, "min and max are rules of numbers: remove them");
		}
		return new Field.Rules(validate.path("required").asBoolean(), whole(name, validate.path("minLength")),
				whole(name, validate.path("maxLength")), number(name, validate.path("min")),
				number(name, validate.path("max")), pattern(name, validate.path("pattern").asText("")),
				whole(name, component.path("decimalDigits")), number(name, component.path("increment")));
	}

	private Pattern pattern(String name, String pattern) {
		try {
			return pattern.isEmpty() ? null : Pattern.compile(pattern);
		}
		catch (PatternSyntaxException ex) {
			fault(name, "pattern cannot be read (" + ex.getDescription() + "): correct it");
			return null;
		}
	}

	private List<FormView.Option> options(String name, JsonNode component) {
		List<FormView.Option> options = new ArrayList<>();
		component.path("values")
			.forEach((option) -> options.add(new FormView.Option(option.path("value").asText(),
					this.labels.checked(this, name, option.path("label").asText()))));
		FieldType type = FieldType.of(component.path("type").asText()).orElseThrow();
		if (type.chooses() && options.isEmpty() == component.path("valuesKey").asText("").isEmpty()) {
			fault(name, "has no options or two sources of them: give either values or valuesKey");
		}
		if (options.stream().map(FormView.Option::value).distinct().count() < options.size()) {
			fault(name, "has an option twice: give each its own value");
		}
		return options;
	}

	private String hide(String name, JsonNode component) {
		JsonNode conditional = component.path("conditional");
		conditional.fieldNames().forEachRemaining((property) -> {
			if (!"hide".equals(property)) {
				fault(name, "condition '" + property + "' is unknown: only 'hide' is evaluated");
			}
		});
		String hide = conditional.path("hide").asText("").strip();
		if (hide.isEmpty()) {
			return "";
		}
		if (!hide.startsWith("=")) {
			fault(name, "condition '" + hide + "' is no expression: start it with =");
			return "";
		}
		String expression = hide.substring(1).strip();
		try {
			this.conditions.holds(expression, Map.of());
		}
		catch (IllegalArgumentException ex) {
			fault(name, "condition '" + hide + "' cannot be read as FEEL (" + ex.getMessage() + "): correct it");
		}
		return expression;
	}

	private boolean readonly(String name, JsonNode component) {
		JsonNode readonly = component.path("readonly");
		if (!readonly.isMissingNode() && !readonly.isBoolean()) {
			fault(name,
					"readonly '" + readonly.asText() + "' is an expression: use true or two fields with conditions");
		}
		return readonly.asBoolean();
	}

	private List<String> initial(String name, JsonNode value) {
		if (value.isObject() || value.asText().startsWith("=")) {
			fault(name, "defaultValue is no plain value: give a text, number, true or false, or a list of texts");
			return List.of();
		}
		List<String> initial = new ArrayList<>();
		if (value.isArray()) {
			value.forEach((each) -> initial.add(each.asText()));
		}
		else if (value.isValueNode() && !value.isNull()) {
			initial.add(value.asText());
		}
		return initial;
	}

	private BigDecimal number(String name, JsonNode value) {
		try {
			return (value.isMissingNode() || value.asText().isEmpty()) ? null : new BigDecimal(value.asText());
		}
		catch (NumberFormatException ex) {
			fault(name, "'" + value.asText() + "' is no number: correct it");
			return null;
		}
	}

	private Integer whole(String name, JsonNode value) {
		if (!value.isMissingNode() && !value.isInt()) {
			fault(name, "'" + value.asText() + "' is no whole number: correct it");
		}
		return value.isInt() ? value.asInt() : null;
	}

	private static String name(JsonNode component) {
		String key = component.path("key").asText(component.path("path").asText(""));
		return key.isEmpty() ? component.path("id").asText("component without key") : key;
	}

	void fault(String component, String what) {
		this.faults.add(this.file + ", " + component + ": " + what);
	}

	/** Looks whether a label that is a message key has its message. */
	@FunctionalInterface
	interface LabelCheck {

		boolean known(String label);

		default String checked(FormReader reader, String component, String label) {
			if (!known(label)) {
				reader.fault(component, "message '" + label
						+ "' is missing: add it to messages/forms.properties and forms_en.properties");
			}
			return label;
		}

	}

}
