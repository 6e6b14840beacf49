package cn.opendata.approval.process.engine;

import java.util.Date;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.calendar.Rung;
import cn.opendata.approval.shared.ClockId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * {@code Task_ReadNextRung}: what the clock waits for next.
 */
@Component
class ReadNextRung implements JavaDelegate {

	private final Clocks clocks;

	ReadNextRung(Clocks clocks) {
		this.clocks = clocks;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ClockId id = new ClockId(execution.getProcessBusinessKey());
		Optional<Rung> rung = this.clocks.nextRung(id);
		boolean running = this.clocks.clock(id).filter(CaseClock::running).isPresent();
		ProcessVariables.CLOCK_STATE.write(execution, rung.isPresent() ? "DUE" : running ? "QUIET" : "ENDED");
		ProcessVariables.RUNG.write(execution, rung.map(Rung::key).orElse(""));
		ProcessVariables.RUNG_AT.write(execution, rung.map((next) -> Date.from(next.at())).orElse(null));
	}

}
