package cn.opendata.approval.process.form;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FormsUnitTests {

	private static final Map<String, Object> DATA = Map.of("number", "KF-2026-000001", "knownFormats",
			List.of(Map.of("value", "csv", "label", "CSV"), Map.of("value", "json", "label", "JSON")), "bases",
			List.of(Map.of("value", "T14", "label", "第十四条")), "items",
			List.of(Map.of("item", "车牌号"), Map.of("item", "车型", "treatment", "OPENED")));

	private final CamundaForms forms = forms("classpath*:forms-test/every-type.form");

	@Test
	void showsEveryTypeWithWhatIsKnown() {
		FormView view = this.forms.view("every-type", DATA, null, Locale.SIMPLIFIED_CHINESE);
		assertThat(view.fields()).extracting(FormView.FieldView::type)
			.containsExactly("text", "textfield", "textfield", "textarea", "number", "datetime", "checkbox",
					"checklist", "radio", "textfield", "group", "group", "dynamiclist", "dynamiclist");
		assertThat(field(view, "number").text()).isEqualTo("KF-2026-000001");
		assertThat(field(view, "contact.phone").value()).isEqualTo("12345");
		assertThat(field(view, "formats").options()).extracting(FormView.Option::label).containsExactly("CSV", "JSON");
		assertThat(field(view, "days").limits()).containsEntry("min", "5").containsEntry("max", "30");
		assertThat(field(view, "items[1].treatment").value()).isEqualTo("OPENED");
		assertThat(field(view, "missing").children()).hasSize(1);
	}

	@Test
	void marksTheFieldsThatOthersDependOn() {
		FormView view = this.forms.view("every-type", DATA, null, Locale.SIMPLIFIED_CHINESE);
		assertThat(field(view, "outcome").controls()).isTrue();
		assertThat(field(view, "items[0].treatment").controls()).isTrue();
		assertThat(field(view, "title").controls()).isFalse();
	}

	@Test
	void showsFieldsWhenTheirConditionAllowsIt() {
		FormView view = this.forms.view("every-type", DATA,
				Map.of("outcome", List.of("DECLINE"), "items[0].treatment", List.of("WITHHELD")),
				Locale.SIMPLIFIED_CHINESE);
		assertThat(paths(view)).contains("basis", "reason", "items[0].why").doesNotContain("items[1].why", "more");
	}

	@Test
	void keepsWhatWasTypedAndAddsRowsOnRequest() {
		FormView view = this.forms.view("every-type", DATA,
				Map.of("title", List.of("车辆"), "_missing", List.of("1"), "missing[0].line", List.of("授权书"),
						"missing[1].line", List.of("证照"), "_remove", List.of("missing[0]"), "_add", List.of("missing"),
						"_sure", List.of("1")),
				Locale.SIMPLIFIED_CHINESE);
		assertThat(field(view, "title").value()).isEqualTo("车辆");
		assertThat(field(view, "missing").children()).hasSize(2);
		assertThat(field(view, "missing[0].line").value()).isEqualTo("证照");
		assertThat(field(view, "missing[1].line").value()).isEmpty();
	}

	@Test
	void answersTypedValues() {
		Map<String, List<String>> good = good();
		good.put("day", List.of("2026-02-24"));
		assertThat(this.forms.check("every-type", DATA, good)).containsEntry("title", "车辆信息")
			.containsEntry("days", new BigDecimal("10"))
			.containsEntry("day", LocalDate.of(2026, 2, 24))
			.containsEntry("sure", true)
			.containsEntry("urgent", false)
			.containsEntry("formats", List.of("csv", "json"))
			.containsEntry("contact", Map.of("phone", "555"))
			.containsEntry("missing", List.of(Map.of("line", "授权书", "original", true)))
			.doesNotContainKeys("reason", "basis", "note");
	}

	@Test
	void namesEveryFaultAtOnce() {
		Map<String, List<String>> bad = new HashMap<>();
		bad.put("title", List.of("长".repeat(11)));
		bad.put("code", List.of("12"));
		bad.put("days", List.of("4.5"));
		bad.put("day", List.of("2026-02-30"));
		bad.put("formats", List.of("csv", "exe"));
		bad.put("outcome", List.of("DECLINE"));
		bad.put("reason", List.of("不"));
		bad.put("items[0].treatment", List.of("WITHHELD"));
		bad.put("items[1].treatment", List.of("BURNED"));
		bad.put("missing[3].line", List.of(" "));
		Refused refused = catchThrowableOfType(Refused.class, () -> this.forms.check("every-type", DATA, bad));
		assertThat(refused.violations()).extracting((violation) -> violation.field() + " " + violation.code())
			.containsExactlyInAnyOrder("title forms.error.maxLength", "code forms.error.pattern",
					"days forms.error.min", "days forms.error.decimals", "day forms.error.date",
					"sure forms.error.tick", "formats forms.error.option", "basis forms.error.choose",
					"reason forms.error.minLength", "items[0].why forms.error.required",
					"items[1].treatment forms.error.option", "missing[0].line forms.error.required");
	}

	@Test
	void refusesWhatIsNoNumber() {
		Map<String, List<String>> bad = good();
		bad.put("days", List.of("1e999999999"));
		Refused refused = catchThrowableOfType(Refused.class, () -> this.forms.check("every-type", DATA, bad));
		assertThat(refused.violations()).extracting(Violation::code).containsExactly("forms.error.number");
	}

	@Test
	void ignoresWhatAPageCannotSend() {
		Map<String, List<String>> tampered = good();
		tampered.put("number", List.of("KF-0000-000000"));
		tampered.put("items[0].item", List.of("别的"));
		tampered.put("items[7].treatment", List.of("OPENED"));
		tampered.put("reason", List.of("隐藏的理由"));
		tampered.put("unknown", List.of("x"));
		Map<String, Object> values = this.forms.check("every-type", DATA, tampered);
		assertThat(values).containsEntry("number", "KF-2026-000001")
			.containsEntry("items",
					List.of(Map.of("item", "车牌号", "treatment", "OPENED"), Map.of("item", "车型", "treatment", "OPENED")))
			.doesNotContainKeys("reason", "unknown", "more");
	}

	@Test
	void boundsTheRowsOfAList() {
		Map<String, List<String>> many = good();
		IntStream.range(0, 1000).forEach((row) -> many.put("missing[" + row + "].line", List.of("x")));
		Refused refused = catchThrowableOfType(Refused.class, () -> this.forms.check("every-type", DATA, many));
		assertThat(refused.violations()).extracting(Violation::code).containsExactly("forms.error.rows");
	}

	@Test
	void failsAtStartNamingFileComponentAndRemedy() {
		assertThatThrownBy(() -> forms("classpath*:forms-broken/faulty.form")).hasMessageContainingAll(
				"faulty.form, tags: type 'taglist'", "twice: key 'twice' is used twice", "bare: 'label' is missing",
				"broken: condition", "keyed: message 'form.faulty.keyed' is missing", "secret: 'disabled'",
				"ranged: min and max", "regex: pattern", "kept: property 'serializeToString'",
				"when: only subtype 'date'", "empty: has no options", "rows: has a readonly column");
	}

	private static Map<String, List<String>> good() {
		Map<String, List<String>> good = new HashMap<>();
		good.put("title", List.of("车辆信息"));
		good.put("days", List.of("１０"));
		good.put("sure", List.of("true"));
		good.put("formats", List.of("csv", "json"));
		good.put("outcome", List.of("ACCEPT"));
		good.put("contact.phone", List.of("555"));
		good.put("items[0].treatment", List.of("OPENED"));
		good.put("items[1].treatment", List.of("OPENED"));
		good.put("missing[0].line", List.of("授权书"));
		good.put("missing[0].original", List.of("true"));
		return good;
	}

	private static CamundaForms forms(String pattern) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/forms");
		messages.setDefaultEncoding("UTF-8");
		try {
			return new CamundaForms(new TestConditions(), messages, pattern);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> paths(FormView view) {
		return all(view.fields()).map(FormView.FieldView::path).toList();
	}

	private static FormView.FieldView field(FormView view, String path) {
		return all(view.fields()).filter((field) -> !field.path().isEmpty())
			.collect(Collectors.toMap(FormView.FieldView::path, Function.identity(), (one, other) -> one))
			.get(path);
	}

	private static Stream<FormView.FieldView> all(List<FormView.FieldView> fields) {
		return fields.stream().flatMap((field) -> Stream.concat(Stream.of(field), all(field.children())));
	}

}
