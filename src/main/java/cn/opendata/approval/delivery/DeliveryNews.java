package cn.opendata.approval.delivery;

import java.time.Clock;
import java.util.Map;

import cn.opendata.approval.organization.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the house of facts about grants, in the transaction that made them.
 */
@Component
class DeliveryNews {

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DeliveryNews(ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.clock = clock;
	}

	void tell(DeliveryEvent.Type type, Grant grant, Actor by, Map<String, String> facts) {
		this.events
			.publishEvent(new DeliveryEvent(type, grant.id(), grant.request(), by.id(), this.clock.instant(), facts));
	}

}
