package cn.opendata.approval.process.engine;

import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_AbandonRequest}: the supplement never came, the case counts as abandoned.
 */
@Component
class AbandonRequest implements JavaDelegate {

	private final Reviews reviews;

	private final CaseState state;

	AbandonRequest(Reviews reviews, CaseState state) {
		this.reviews = reviews;
		this.state = state;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RequestId request = this.state.request(execution);
		this.reviews.abandon(request);
		this.state.copy(request, execution);
	}

}
