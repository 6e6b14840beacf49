package cn.opendata.approval.process.engine;

import cn.opendata.approval.request.Extensions;
import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_LapseExtension}: nobody consented to the extension before the due instant.
 */
@Component
class LapseExtension implements JavaDelegate {

	private final Extensions extensions;

	private final CaseState state;

	LapseExtension(Extensions extensions, CaseState state) {
		this.extensions = extensions;
		this.state = state;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RequestId request = this.state.request(execution);
		this.extensions.lapse(request);
		this.state.copy(request, execution);
	}

}
