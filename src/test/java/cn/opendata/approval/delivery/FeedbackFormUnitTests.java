package cn.opendata.approval.delivery;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The form of results says everything that is wrong at once.
 */
class FeedbackFormUnitTests {

	@Test
	void saysEveryFaultAtOnce() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> new FeedbackForm("?", "", "short", "ftp://x").check())
			.satisfies((refused) -> assertThat(refused.violations()).extracting(Violation::field)
				.containsExactly("kind", "title", "description", "link"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "//evil.example", "data:text/html,x", "http://", "not a link" })
	void takesNoAddressThatIsNoWebAddress(String link) {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> new FeedbackForm("STUDY", "A study", "What came of the data", link).check());
	}

	@Test
	void takesACompleteResult() {
		FeedbackForm form = new FeedbackForm("STUDY", "A study", "What came of the data", "https://example.org/a");
		assertThat(form.check()).isEqualTo(FeedbackKind.STUDY);
	}

}
