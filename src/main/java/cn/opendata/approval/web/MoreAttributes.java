package cn.opendata.approval.web;

import java.util.Map;
import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;

/**
 * {@code app:more="${map}"}: sets each entry of the map as an attribute, so that one
 * field fragment serves inputs with limits of every kind. Attributes that run code are
 * ignored.
 */
@Component
class MoreAttributes extends AbstractProcessorDialect {

	MoreAttributes() {
		super("Approval", "app", 1000);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new More(prefix));
	}

	private static final class More extends AbstractAttributeTagProcessor {

		More(String prefix) {
			super(TemplateMode.HTML, prefix, null, false, "more", true, 10000, true);
		}

		@Override
		protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute,
				String expression, IElementTagStructureHandler structure) {
			Object more = StandardExpressions.getExpressionParser(context.getConfiguration())
				.parseExpression(context, expression)
				.execute(context);
			if (more instanceof Map<?, ?> attributes) {
				attributes.forEach((name, content) -> set(structure, String.valueOf(name), content));
			}
		}

		private static void set(IElementTagStructureHandler structure, String name, Object content) {
			if (content != null && !name.startsWith("on") && !"style".equals(name)) {
				structure.setAttribute(name, String.valueOf(content));
			}
		}

	}

}
