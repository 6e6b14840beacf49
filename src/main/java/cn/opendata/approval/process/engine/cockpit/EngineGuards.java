package cn.opendata.approval.process.engine.cockpit;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Closes in the engine itself what its web applications leave open, whoever calls.
 */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

	private final ApplicationContext context;

	EngineGuards(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setExpressionManager(new SafeExpressions(this.context));
		engine.setCustomPreDeployers(and(engine.getCustomPreDeployers(), new PlainModels()));
		engine.setCustomPostCommandInterceptorsTxRequired(
				and(engine.getCustomPostCommandInterceptorsTxRequired(), new HouseCalls()));
		engine.setCustomPostCommandInterceptorsTxRequiresNew(
				and(engine.getCustomPostCommandInterceptorsTxRequiresNew(), new HouseCalls()));
	}

	private static <T> List<T> and(List<T> known, T another) {
		List<T> all = new ArrayList<>((known != null) ? known : List.of());
		all.add(another);
		return all;
	}

}
