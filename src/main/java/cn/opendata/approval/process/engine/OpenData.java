package cn.opendata.approval.process.engine;

import cn.opendata.approval.delivery.Deliveries;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_OpenData}: the signed grant becomes usable.
 */
@Component
class OpenData implements JavaDelegate {

	private final Deliveries deliveries;

	private final CaseState state;

	OpenData(Deliveries deliveries, CaseState state) {
		this.deliveries = deliveries;
		this.state = state;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RequestId request = this.state.request(execution);
		this.deliveries.activate(request);
		this.state.copy(request, execution);
	}

}
