package cn.opendata.approval.process.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.opendata.approval.process.form.FormConditions;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

import org.springframework.stereotype.Component;

/**
 * Conditions of forms, evaluated by the engine's own FEEL.
 */
@Component
class FeelConditions implements FormConditions {

	private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

	private final Map<String, ParsedExpression> parsed = new ConcurrentHashMap<>();

	@Override
	public boolean holds(String expression, Map<String, Object> values) {
		EvaluationResult result = this.feel.evaluate(this.parsed.computeIfAbsent(expression, this::parse), values);
		if (result.isFailure()) {
			throw new IllegalArgumentException(result.failure().message());
		}
		if (result.result() == null) {
			return false;
		}
		if (result.result() instanceof Boolean holds) {
			return holds;
		}
		throw new IllegalArgumentException("Answers neither true nor false: " + expression);
	}

	private ParsedExpression parse(String expression) {
		ParseResult result = this.feel.parseExpression(expression);
		if (result.isFailure()) {
			throw new IllegalArgumentException(result.failure().message());
		}
		return result.parsedExpression();
	}

}
