package cn.opendata.approval.process.engine;

import cn.opendata.approval.shared.RequestId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_EndGrant}: the last day of use has passed.
 */
@Component
class EndGrant implements JavaDelegate {

	private final GrantProcesses grants;

	EndGrant(GrantProcesses grants) {
		this.grants = grants;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.grants.end(new RequestId(execution.getProcessBusinessKey()));
	}

}
