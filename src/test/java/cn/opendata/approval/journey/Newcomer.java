package cn.opendata.approval.journey;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who was never here before, with what the registration asks.
 *
 * @param type name of the applicant type
 * @param name name of the person or organization
 * @param idType name of the type of number
 * @param idNumber a number that passes its check
 * @param contact who is to be spoken to
 * @param login login that is chosen
 */
record Newcomer(String type, String name, String idType, String idNumber, String contact, String login) {

	static final String PASSWORD = "Qinghe-River-2026";

	private static final AtomicInteger COUNT = new AtomicInteger(100);

	private static final int[] ID_CARD_WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final int[] CREDIT_CODE_WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final String CREDIT_CODE_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	static Newcomer citizen(String name) {
		int number = COUNT.incrementAndGet();
		String first17 = "99012119880512" + number;
		return new Newcomer("CITIZEN", name, "ID_CARD", first17 + idCardCheck(first17), name, "citizen-" + number);
	}

	static Newcomer company(String name, String contact) {
		int number = COUNT.incrementAndGet();
		String first17 = "91990100MA1B2C" + number;
		return new Newcomer("LEGAL_PERSON", name, "CREDIT_CODE", first17 + creditCodeCheck(first17), contact,
				"company-" + number);
	}

	/** GB 11643. */
	private static char idCardCheck(String first17) {
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += (first17.charAt(i) - '0') * ID_CARD_WEIGHTS[i];
		}
		return "10X98765432".charAt(sum % 11);
	}

	/** GB 32100. */
	private static char creditCodeCheck(String first17) {
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += CREDIT_CODE_DIGITS.indexOf(first17.charAt(i)) * CREDIT_CODE_WEIGHTS[i];
		}
		return CREDIT_CODE_DIGITS.charAt((31 - sum % 31) % 31);
	}

}
