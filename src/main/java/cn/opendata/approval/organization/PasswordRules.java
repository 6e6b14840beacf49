package cn.opendata.approval.organization;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import cn.opendata.approval.shared.Violation;

/**
 * What a password must be: long and not guessed at first, nothing else.
 */
final class PasswordRules {

	private static final int MINIMUM = 10;

	private static final int MAXIMUM = 128;

	private static final Set<String> COMMON = Set.of("1234567890", "12345678910", "0123456789", "9876543210",
			"0987654321", "1111111111", "0000000000", "8888888888", "6666666666", "1234512345", "1122334455",
			"qwertyuiop", "qwerty12345", "qwerty123456", "1q2w3e4r5t", "1qaz2wsx3edc", "1qaz@wsx3edc", "q1w2e3r4t5",
			"asdfghjkl1", "zxcvbnm123", "abcdefghij", "abcd123456", "abc1234567", "a123456789", "aa12345678",
			"woaini1314", "woaini520", "woaini1314520", "5201314520", "password12", "password123", "password1234",
			"passw0rd123", "p@ssw0rd123", "p@ssword123", "admin12345", "admin123456", "administrator", "admin@1234",
			"administrator1", "letmein1234", "welcome123", "welcome1234", "iloveyou123", "changeme123", "default123",
			"test123456", "root123456", "user123456", "government", "opendata123", "heilongjiang", "heilongjiang1");

	private PasswordRules() {
	}

	/**
	 * Adds what is wrong with a new password.
	 * @param login login it is for
	 * @param faults takes the faults, beside {@code password} and {@code passwordAgain}
	 */
	static void check(String login, String password, String again, List<Violation> faults) {
		String typed = (password != null) ? password : "";
		String lower = typed.toLowerCase(Locale.ROOT);
		if (typed.isEmpty()) {
			faults.add(Violation.of("password", "organization.error.password.required"));
		}
		else if (typed.length() < MINIMUM) {
			faults.add(Violation.of("password", "organization.error.password.short", MINIMUM));
		}
		else if (typed.length() > MAXIMUM) {
			faults.add(Violation.of("password", "organization.error.password.long", MAXIMUM));
		}
		else if (lower.equals(Logins.normalized(login))) {
			faults.add(Violation.of("password", "organization.error.password.login"));
		}
		else if (COMMON.contains(lower) || lower.chars().distinct().count() < 4) {
			faults.add(Violation.of("password", "organization.error.password.common"));
		}
		if (!typed.equals(again)) {
			faults.add(Violation.of("passwordAgain", "organization.error.password.again"));
		}
	}

}
