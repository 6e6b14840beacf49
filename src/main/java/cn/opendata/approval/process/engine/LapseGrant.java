package cn.opendata.approval.process.engine;

import cn.opendata.approval.delivery.Deliveries;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_LapseGrant}: the applicant never signed the use agreement.
 */
@Component
class LapseGrant implements JavaDelegate {

	private final Deliveries deliveries;

	private final CaseState state;

	LapseGrant(Deliveries deliveries, CaseState state) {
		this.deliveries = deliveries;
		this.state = state;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RequestId request = this.state.request(execution);
		this.deliveries.lapse(request);
		this.state.copy(request, execution);
	}

}
