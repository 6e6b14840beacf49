package cn.opendata.approval.process.engine;

import cn.opendata.approval.shared.ClockId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_ReachRung}: the clock warns, expires or escalates.
 */
@Component
class ReachRung implements JavaDelegate {

	private final ClockWatches watches;

	ReachRung(ClockWatches watches) {
		this.watches = watches;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.watches.reach(new ClockId(execution.getProcessBusinessKey()));
	}

}
