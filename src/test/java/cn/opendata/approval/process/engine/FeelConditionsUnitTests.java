package cn.opendata.approval.process.engine;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FeelConditionsUnitTests {

	private final FeelConditions conditions = new FeelConditions();

	@Test
	void comparesWhatIsThere() {
		Map<String, Object> values = new HashMap<>();
		values.put("outcome", "REFUSED");
		values.put("days", new BigDecimal("6"));
		values.put("formats", List.of("csv"));
		values.put("nothing", null);
		assertThat(this.conditions.holds("outcome = \"REFUSED\" and days > 5", values)).isTrue();
		assertThat(this.conditions.holds("list contains(formats, \"csv\")", values)).isTrue();
		assertThat(this.conditions.holds("nothing = null", values)).isTrue();
		assertThat(this.conditions.holds("not(outcome = \"PARTLY\" or outcome = \"REFUSED\")", values)).isFalse();
	}

	@Test
	void whatIsMissingIsNotTrue() {
		assertThat(this.conditions.holds("days > 5", Map.of())).isFalse();
		assertThat(this.conditions.holds("outcome != \"REFUSED\"", Map.of())).isTrue();
		assertThat(this.conditions.holds("list contains(formats, \"csv\")", Map.of())).isFalse();
		assertThat(this.conditions.holds("items[treatment = \"WITHHELD\"] = []", Map.of())).isFalse();
	}

	@Test
	void refusesWhatItCannotRead() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.conditions.holds("outcome = (", Map.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> this.conditions.holds("1 + 1", Map.of()));
	}

}
