package cn.opendata.approval.process.engine;

import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.calendar.TimeForwarded;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the engine's time run with the house's: where that was moved ahead, timers fire
 * accordingly.
 */
@Component
class EngineTime {

	EngineTime(BusinessTime time) {
		ClockUtil.offset(time.offset().toMillis());
	}

	@EventListener
	void on(TimeForwarded forwarded) {
		ClockUtil.offset(forwarded.offset().toMillis());
	}

}
