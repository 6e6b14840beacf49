package cn.opendata.approval.organization;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which the state knows a person or organization; only a plausible one can
 * exist.
 *
 * @param type what sort of number
 * @param number the number, 18 characters, capitals
 */
public record PersonalNumber(IdType type, String number) {

	private static final Pattern ID_CARD = Pattern.compile("[1-9]\\d{16}[0-9X]");

	private static final int[] ID_CARD_WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String ID_CARD_CHECKS = "10X98765432";

	private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

	private static final int[] CREDIT_CODE_WEIGHTS = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };

	private static final String CREDIT_CODE_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	public PersonalNumber {
		number = normalized(number);
		if (type == null || !plausible(type, number)) {
			throw new IllegalArgumentException("Not a number of type " + type);
		}
	}

	/**
	 * The number as typed, if it can be one: blanks and hyphens are dropped, small
	 * letters raised.
	 * @param today a date of birth after this day is not plausible
	 */
	public static Optional<PersonalNumber> of(IdType type, String typed, LocalDate today) {
		String number = normalized(typed);
		if (type == null || !plausible(type, number) || (type == IdType.ID_CARD && born(number).isAfter(today))) {
			return Optional.empty();
		}
		return Optional.of(new PersonalNumber(type, number));
	}

	/** The number as a screen shows it: the middle hidden. */
	public String masked() {
		return this.number.substring(0, 4) + "*".repeat(10) + this.number.substring(14);
	}

	/** The check character that completes 17 characters of that type. */
	static char check(IdType type, String first17) {
		return (type == IdType.ID_CARD) ? idCardCheck(first17) : creditCodeCheck(first17);
	}

	@Override
	public String toString() {
		return masked();
	}

	private static String normalized(String typed) {
		return (typed != null) ? typed.replaceAll("[\\s\\u3000-]", "").toUpperCase(Locale.ROOT) : "";
	}

	private static boolean plausible(IdType type, String number) {
		Pattern form = (type == IdType.ID_CARD) ? ID_CARD : CREDIT_CODE;
		return form.matcher(number).matches() && check(type, number.substring(0, 17)) == number.charAt(17)
				&& (type != IdType.ID_CARD || born(number) != null);
	}

	private static LocalDate born(String idCard) {
		try {
			LocalDate day = LocalDate.of(Integer.parseInt(idCard.substring(6, 10)),
					Integer.parseInt(idCard.substring(10, 12)), Integer.parseInt(idCard.substring(12, 14)));
			return (day.getYear() >= 1900) ? day : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static char idCardCheck(String first17) {
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += (first17.charAt(i) - '0') * ID_CARD_WEIGHTS[i];
		}
		return ID_CARD_CHECKS.charAt(sum % 11);
	}

	private static char creditCodeCheck(String first17) {
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += CREDIT_CODE_DIGITS.indexOf(first17.charAt(i)) * CREDIT_CODE_WEIGHTS[i];
		}
		return CREDIT_CODE_DIGITS.charAt((31 - sum % 31) % 31);
	}

}
