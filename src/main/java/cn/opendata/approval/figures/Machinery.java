package cn.opendata.approval.figures;

import java.time.Duration;

import cn.opendata.approval.notification.UnsentMails;
import cn.opendata.approval.process.EngineState;

import org.springframework.stereotype.Component;

/**
 * What the machinery left undone and an administrator must see to, counted at most every
 * few seconds however many boards are open.
 */
@Component
class Machinery {

	private static final Duration KEPT = Duration.ofSeconds(15);

	private final Lately<UnsentMails.Standing> mails;

	private final Lately<EngineState.Standing> engine;

	Machinery(UnsentMails mails, EngineState engine) {
		this.mails = new Lately<>(KEPT, mails::standing);
		this.engine = new Lately<>(KEPT, engine::standing);
	}

	UnsentMails.Standing mails() {
		return this.mails.get();
	}

	EngineState.Standing engine() {
		return this.engine.get();
	}

}
