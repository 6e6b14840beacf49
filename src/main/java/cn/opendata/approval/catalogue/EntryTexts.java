package cn.opendata.approval.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import cn.opendata.approval.shared.Violation;

/**
 * How the texts of an entry are cleaned, limited and compared.
 */
final class EntryTexts {

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cs}\\u2028\\u2029\\uFEFF]");

	private EntryTexts() {
	}

	/** The text without control characters and blanks around it; never {@code null}. */
	static String clean(String text) {
		return (text != null) ? CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip()
				: "";
	}

	/** The same on one line. */
	static String line(String text) {
		return clean(text).replaceAll("\\s+", " ");
	}

	static void limit(List<Violation> wrong, String field, String text, int max) {
		if (text.length() > max) {
			wrong.add(Violation.of(field, "catalogue.error.tooLong", max, text.length()));
		}
	}

	/** At most so many characters, never half a character. */
	static String shorten(String text, int max) {
		if (text.length() <= max) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
		return text.substring(0, end) + "…";
	}

	static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
