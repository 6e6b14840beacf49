package cn.opendata.approval.process.engine;

import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.engine.cockpit.HouseAct;
import cn.opendata.approval.shared.PersonId;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the engine who acts, and the events of a hand-over which note goes with it.
 */
@Component
class Acting {

	private final ThreadLocal<String> note = new ThreadLocal<>();

	private final IdentityService identity;

	Acting(@Lazy IdentityService identity) {
		this.identity = identity;
	}

	void as(Actor actor, String words, Runnable act) {
		as(actor.id().orElse(null), words, act);
	}

	void as(PersonId person, String words, Runnable act) {
		Authentication before = this.identity.getCurrentAuthentication();
		this.identity.setAuthentication(new HouseAct(person));
		this.note.set(words);
		try {
			act.run();
		}
		finally {
			this.note.remove();
			this.identity.setAuthentication(before);
		}
	}

	/** Who acts in this thread, empty for the system. */
	Optional<PersonId> who() {
		Authentication current = this.identity.getCurrentAuthentication();
		return Optional.ofNullable(current).map(Authentication::getUserId).map(PersonId::new);
	}

	/** The note of the hand-over under way, empty for none. */
	String note() {
		return Optional.ofNullable(this.note.get()).orElse("");
	}

}
