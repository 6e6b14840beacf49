package cn.opendata.approval.notification;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * Ids that sort by the time they were made, so that a list in order of its ids is in
 * order of time.
 */
@Component
class SortedIds {

	private final Clock clock;

	SortedIds(Clock clock) {
		this.clock = clock;
	}

	String next() {
		return String.format("%012x", this.clock.millis())
				+ UUID.randomUUID().toString().replace("-", "").substring(12);
	}

}
