package cn.opendata.approval.process.engine;

import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_DeemAccepted}: no notice came in time, the case counts as accepted.
 */
@Component
class DeemAccepted implements JavaDelegate {

	private final Reviews reviews;

	private final CaseState state;

	DeemAccepted(Reviews reviews, CaseState state) {
		this.reviews = reviews;
		this.state = state;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RequestId request = this.state.request(execution);
		this.reviews.deemAccepted(request);
		this.state.copy(request, execution);
	}

}
