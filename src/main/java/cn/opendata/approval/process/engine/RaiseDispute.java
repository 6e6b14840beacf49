package cn.opendata.approval.process.engine;

import cn.opendata.approval.dispute.Disputes;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_RaiseToOffice} and {@code Task_RaiseToGovernment}: the period of a stage
 * passed.
 */
@Component
class RaiseDispute implements JavaDelegate {

	private final Disputes disputes;

	private final CaseState state;

	RaiseDispute(Disputes disputes, CaseState state) {
		this.disputes = disputes;
		this.state = state;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RequestId request = this.state.request(execution);
		this.disputes.limitPassed(request);
		this.state.copy(request, execution);
	}

}
