package cn.opendata.approval.organization;

import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a password must be.
 */
class PasswordRulesUnitTests {

	@ParameterizedTest
	@CsvSource({ "short1,short", "Password123,common", "aaaaaaaaaaaa,common", "ababababab1b,common",
			"My.Login.Name,login" })
	void refusesWhatIsEasilyGuessed(String password, String fault) {
		assertThat(faults("my.login.name", password, password)).extracting(Violation::code)
			.containsExactly("organization.error.password." + fault);
	}

	@Test
	void takesALongSentence() {
		assertThat(faults("someone", "correct horse battery staple", "correct horse battery staple")).isEmpty();
	}

	@Test
	void wantsItTwice() {
		assertThat(faults("someone", "correct horse battery", "correct horse batter")).extracting(Violation::field)
			.containsExactly("passwordAgain");
	}

	@Test
	void oneTimePasswordsPassAndDiffer() {
		String first = OneTimePasswords.next();
		assertThat(faults("someone", first, first)).isEmpty();
		assertThat(first).hasSize(19).isNotEqualTo(OneTimePasswords.next());
	}

	private static List<Violation> faults(String login, String password, String again) {
		List<Violation> faults = new ArrayList<>();
		PasswordRules.check(login, password, again, faults);
		return faults;
	}

}
