package cn.opendata.approval.process.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_EndGrant}: the last day of use has passed.
 */
@Component
class EndGrant implements JavaDelegate {

	private final GrantProcesses grants;

	private final CaseState state;

	EndGrant(GrantProcesses grants, CaseState state) {
		this.state = state;
		this.grants = grants;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.grants.end(this.state.request(execution));
	}

}
