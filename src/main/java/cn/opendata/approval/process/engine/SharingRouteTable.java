package cn.opendata.approval.process.engine;

import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.request.SharingRoutes;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the decision table {@code sharing-route} which way a sharing request goes.
 */
@Component
class SharingRouteTable implements SharingRoutes {

	private final DecisionService decisions;

	SharingRouteTable(@Lazy DecisionService decisions) {
		this.decisions = decisions;
	}

	@Override
	public Route of(SharingAsk.Type type, SharingClass sharing, Relation relation) {
		VariableMap asked = Variables.putValue(ProcessVariables.TYPE.name(), type.name())
			.putValue(ProcessVariables.SHARING.name(), sharing.name())
			.putValue(ProcessVariables.RELATION.name(), relation.name());
		return Route.valueOf(this.decisions.evaluateDecisionTableByKey("sharing-route", asked).getSingleEntry());
	}

}
