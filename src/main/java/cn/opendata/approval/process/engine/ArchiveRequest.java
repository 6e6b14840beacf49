package cn.opendata.approval.process.engine;

import cn.opendata.approval.request.DeliveryProgress;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_ArchiveRequest}: nothing more is owed; the status it stood in says why.
 */
@Component
class ArchiveRequest implements JavaDelegate {

	private final DeliveryProgress progress;

	private final CaseState state;

	ArchiveRequest(DeliveryProgress progress, CaseState state) {
		this.progress = progress;
		this.state = state;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RequestId request = this.state.request(execution);
		this.progress.archived(request, ProcessVariables.STATUS.read(execution).orElseThrow());
		this.state.copy(request, execution);
	}

}
