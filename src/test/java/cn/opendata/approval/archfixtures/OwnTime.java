package cn.opendata.approval.archfixtures;

import java.time.Instant;

/**
 * Wrong: asks the machine for the time.
 */
final class OwnTime {

	private OwnTime() {
	}

	static Instant now() {
		return Instant.now();
	}

}
