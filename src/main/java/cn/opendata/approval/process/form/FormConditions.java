package cn.opendata.approval.process.form;

import java.util.Map;

/**
 * Evaluates the FEEL conditions of the forms; the engine's room has the evaluator.
 */
public interface FormConditions {

	/**
	 * @param expression FEEL without the leading {@code =}
	 * @param values values by field key
	 * @return whether it is true; {@code false} for null
	 * @throws IllegalArgumentException when the expression cannot be read
	 */
	boolean holds(String expression, Map<String, Object> values);

}
