package cn.opendata.approval.organization;

import java.security.SecureRandom;

/**
 * Passwords that a person is given once and must change: no letters that look alike.
 */
final class OneTimePasswords {

	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final SecureRandom RANDOM = new SecureRandom();

	private OneTimePasswords() {
	}

	/** Four groups of four. */
	static String next() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < 16; i++) {
			if (i > 0 && i % 4 == 0) {
				password.append('-');
			}
			password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		return password.toString();
	}

}
