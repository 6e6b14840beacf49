package cn.opendata.approval.process.engine;

import cn.opendata.approval.delivery.Deliveries;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_RecordRectificationOverdue}: the user did not answer in the period.
 */
@Component
class RecordRectificationOverdue implements JavaDelegate {

	private final Deliveries deliveries;

	private final CaseState state;

	RecordRectificationOverdue(Deliveries deliveries, CaseState state) {
		this.state = state;
		this.deliveries = deliveries;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.deliveries.rectificationOverdue(this.state.request(execution));
	}

}
