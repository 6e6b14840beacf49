package cn.opendata.approval.process.engine.cockpit;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;

import org.springframework.context.ApplicationContext;

/**
 * Makes expressions of models and of nothing else: a query may not bring one along, not
 * even where the engine forgets to look (CVE-2026-109432: in the branches of
 * {@code orQueries}). A query that has to load a model first may let that model be read.
 */
class SafeExpressions extends SpringExpressionManager {

	private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

	SafeExpressions(ApplicationContext context) {
		super(context);
	}

	@Override
	public ValueExpression createValueExpression(String expression) {
		if (askedByQuery()) {
			throw new ProcessEngineException("A query carries no expression");
		}
		return super.createValueExpression(expression);
	}

	private static boolean askedByQuery() {
		return STACK.walk((frames) -> frames.map(StackWalker.StackFrame::getDeclaringClass)
			.filter((type) -> AbstractQuery.class.isAssignableFrom(type)
					|| DeploymentCache.class.isAssignableFrom(type))
			.findFirst()
			.filter(AbstractQuery.class::isAssignableFrom)
			.isPresent());
	}

}
