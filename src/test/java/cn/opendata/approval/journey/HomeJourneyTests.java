package cn.opendata.approval.journey;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a visitor meets first.
 */
@BrowserTest
class HomeJourneyTests {

	@Test
	void theHomePageIsReadableByEverybody(Browser visitor) {
		assertThat(visitor.open("/").status()).isEqualTo(200);
		assertThat(visitor.page().locator("h1").count()).isEqualTo(1);
		visitor.screenshot("home");
		visitor.assertAccessible();
	}

	@Test
	void theHomePageFitsAPhone(Browser visitor) {
		visitor.width(360);
		visitor.open("/");
		visitor.screenshot("home-360");
		visitor.assertFitsWidth();
		visitor.assertAccessible();
	}

}
