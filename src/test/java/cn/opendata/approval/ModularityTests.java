package cn.opendata.approval;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/**
 * The rooms keep to their doors and arrows.
 */
class ModularityTests {

	@Test
	void roomsUseOnlyTheRoomsTheyName() {
		ApplicationModules.of(ApprovalApplication.class).verify();
	}

}
