package cn.opendata.approval.process.engine;

import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.supervision.Orders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_RaiseOrder}: the period of an answer passed.
 */
@Component
class RaiseOrder implements JavaDelegate {

	private final Orders orders;

	private final CaseState state;

	RaiseOrder(Orders orders, CaseState state) {
		this.orders = orders;
		this.state = state;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RequestId request = this.state.request(execution);
		this.orders.limitPassed(request);
		this.state.copy(request, execution);
	}

}
