package cn.opendata.approval.process.engine;

import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockEvent;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.calendar.Rung;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.ClockId;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Watches each open clock by a process of its own, and tells the case's process when a
 * limit has passed.
 */
@Component
class ClockWatches {

	/** Key of the process that watches a clock. */
	static final String CLOCK_WATCH = "ClockWatchProcess";

	/** What the end of a limit is called, whichever kind of case it belongs to. */
	private static final Map<String, ProcessMessage> LIMITS = Map.ofEntries(
			Map.entry("OPEN_SUPPLEMENT_NOTICE", ProcessMessage.ACCEPTANCE_LIMIT_PASSED),
			Map.entry("OPEN_SUPPLEMENT_REPLY", ProcessMessage.SUPPLEMENT_LIMIT_PASSED),
			Map.entry("SHARE_SUPPLEMENT_REPLY", ProcessMessage.SUPPLEMENT_LIMIT_PASSED),
			Map.entry("SHARE_ANSWER_CONDITIONAL", ProcessMessage.ANSWER_LIMIT_PASSED),
			Map.entry("THIRD_PARTY_REPLY", ProcessMessage.THIRD_PARTY_LIMIT_PASSED),
			Map.entry("OPEN_AGREEMENT_SIGN", ProcessMessage.AGREEMENT_LIMIT_PASSED),
			Map.entry("OPEN_FEEDBACK", ProcessMessage.FEEDBACK_LIMIT_PASSED),
			Map.entry("GRANT_END", ProcessMessage.GRANT_END_REACHED),
			Map.entry("RECTIFY", ProcessMessage.RECTIFICATION_LIMIT_PASSED),
			Map.entry("DISPUTE_NEGOTIATE", ProcessMessage.DISPUTE_LIMIT_PASSED),
			Map.entry("DISPUTE_MEDIATE", ProcessMessage.DISPUTE_LIMIT_PASSED),
			Map.entry("SUPERVISION_ANSWER", ProcessMessage.ORDER_LIMIT_PASSED));

	/** The clock whose rung this thread is reaching. */
	private final ThreadLocal<ClockId> reaching = new ThreadLocal<>();

	private final RuntimeService runtime;

	private final ProcessMessages messages;

	private final Clocks clocks;

	private final CaseState state;

	ClockWatches(@Lazy RuntimeService runtime, ProcessMessages messages, Clocks clocks, CaseState state) {
		this.state = state;
		this.runtime = runtime;
		this.messages = messages;
		this.clocks = clocks;
	}

	/**
	 * Reaches the next rung of a clock. What happens to the clock meanwhile needs no
	 * message: its watch reads it anew right after.
	 */
	void reach(ClockId clock) {
		this.reaching.set(clock);
		try {
			this.clocks.nextRung(clock).ifPresent((rung) -> this.clocks.reach(clock, rung));
		}
		finally {
			this.reaching.remove();
		}
	}

	@EventListener
	void on(ClockEvent event) {
		CaseClock clock = event.clock();
		switch (event.type()) {
			case OPENED -> this.runtime.startProcessInstanceByKey(CLOCK_WATCH, clock.id().value());
			case REACHED -> passed(clock, event.rung());
			default -> {
				if (!clock.id().equals(this.reaching.get())) {
					this.messages.deliver(ProcessMessage.CLOCK_CHANGED, clock.id().value(), Map.of());
				}
			}
		}
	}

	private void passed(CaseClock clock, Optional<Rung> rung) {
		boolean expired = rung.filter((reached) -> reached.kind() == Rung.Kind.EXPIRED).isPresent();
		if (expired && clock.subject().kind().equals(ClockSubject.REQUEST) && LIMITS.containsKey(clock.rule().code())) {
			this.messages.deliver(LIMITS.get(clock.rule().code()), this.state.key(new RequestId(clock.subject().id())),
					Map.of());
		}
	}

}
