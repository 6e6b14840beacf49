package cn.opendata.approval.notification;

import cn.opendata.approval.organization.Person;
import org.springframework.stereotype.Component;

/**
 * Tells a person something: always in the product, by mail too where they have an address
 * and have not switched the group off. Joins the transaction of the event.
 */
@Component
class Notices {

	private final Messages messages;

	private final Outbox outbox;

	private final Preferences preferences;

	private final MailRendering rendering;

	Notices(Messages messages, Outbox outbox, Preferences preferences, MailRendering rendering) {
		this.messages = messages;
		this.outbox = outbox;
		this.preferences = preferences;
		this.rendering = rendering;
	}

	void tell(Person person, MailGroup group, Saying saying, String link) {
		tell(person, person.email(), group, saying, link);
	}

	void tell(Person person, String address, MailGroup group, Saying saying, String link) {
		this.messages.add(person.id(), saying, link);
		if (address != null && !address.isBlank() && this.preferences.wants(person.id(), group)) {
			this.outbox.post(person.id(), address, this.rendering.render(saying, person, link));
		}
	}

}
