package cn.opendata.approval.process.form;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

@DatabaseTest
class FormPageModuleTests {

	private static final Map<String, Object> DATA = Map.of("number", "KF-2026-000001", "knownFormats",
			List.of(Map.of("value", "csv", "label", "CSV <b>")), "bases",
			List.of(Map.of("value", "T14", "label", "{第十四条}")), "items", List.of(Map.of("item", "车牌号")));

	@Autowired
	private ApplicationContext application;

	@Autowired
	private SpringTemplateEngine templates;

	@Autowired
	private FormConditions conditions;

	@Autowired
	private MessageSource messages;

	@Test
	void rendersEveryTypeThroughTheFieldFragments() throws IOException {
		String page = render(view(Map.of("outcome", List.of("DECLINE"), "note", List.of("原文"))),
				Locale.SIMPLIFIED_CHINESE);
		assertThat(page).contains("name=\"title\"", "maxlength=\"10\"", "name=\"days\"", "max=\"30\"", "type=\"date\"",
				"type=\"number\"", "原文</textarea>", "value=\"csv\"", "CSV &lt;b&gt;", "{第十四条}", "KF-2026-000001",
				"name=\"contact.phone\"", "name=\"items[0].treatment\"", "name=\"missing[0].line\"", "请逐项核实",
				"<legend>联系</legend>");
		assertThat(page).doesNotContain("name=\"number\"", "name=\"items[0].item\"", "name=\"items[0].why\"");
	}

	@Test
	void asksForTheFormAgainOnlyWhereOthersDependOnTheField() throws IOException {
		String page = render(view(null), Locale.ENGLISH);
		assertThat(page).contains("Update the form", "Add an item", "hx-post=\"/preview\"");
		assertThat(before(page, "name=\"outcome\"")).contains("hx-post=\"/preview\"");
		assertThat(before(page, "name=\"title\"")).doesNotContain("hx-post");
	}

	@Test
	void putsEveryFaultOnTopAndAtItsField() throws IOException {
		String page = render(view(Map.of()).withErrors(Map.of("title", "请填写“标题”。", "items[0].treatment", "请选择“处理”。")),
				Locale.SIMPLIFIED_CHINESE);
		assertThat(page).contains("href=\"#f-title\"", "id=\"f-title-error\"", "aria-invalid=\"true\"",
				"href=\"#f-items[0].treatment\"");
	}

	private FormView view(Map<String, List<String>> typed) throws IOException {
		return new CamundaForms(this.conditions, this.messages, "classpath*:forms-test/every-type.form")
			.view("every-type", DATA, typed, Locale.SIMPLIFIED_CHINESE);
	}

	private String render(FormView view, Locale locale) {
		Context context = new Context(locale);
		context.setVariable("view", view);
		context.setVariable("previewUrl", "/preview");
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.application, null));
		return this.templates.process("process/form", Set.of("form"), context);
	}

	/** The markup of the wrapper around an input. */
	private static String before(String page, String input) {
		int at = page.indexOf(input);
		return page.substring(page.lastIndexOf("form-controls", at), at);
	}

}
