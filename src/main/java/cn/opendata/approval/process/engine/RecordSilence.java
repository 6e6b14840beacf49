package cn.opendata.approval.process.engine;

import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_RecordSilence}: the third party did not answer in time.
 */
@Component
class RecordSilence implements JavaDelegate {

	private final Reviews reviews;

	private final CaseState state;

	RecordSilence(Reviews reviews, CaseState state) {
		this.reviews = reviews;
		this.state = state;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RequestId request = this.state.request(execution);
		this.reviews.thirdPartySilent(request);
		this.state.copy(request, execution);
	}

}
