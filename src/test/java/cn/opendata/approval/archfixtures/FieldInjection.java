package cn.opendata.approval.archfixtures;

import java.time.Clock;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Wrong: gets its collaborator behind its back.
 */
class FieldInjection {

	@Autowired
	private Clock clock;

	Clock clock() {
		return this.clock;
	}

}
