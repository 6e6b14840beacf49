package cn.opendata.approval.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes the name of a file harmless on every system that may receive it.
 */
final class SafeName {

	static final int MAX = 120;

	private static final Pattern UNSAFE = Pattern
		.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"/\\\\|?*\\u2028\\u2029]");

	private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

	private SafeName() {
	}

	static String of(String name) {
		String safe = (name != null) ? Normalizer.normalize(name, Normalizer.Form.NFC) : "";
		safe = safe.substring(Math.max(safe.lastIndexOf('/'), safe.lastIndexOf('\\')) + 1);
		safe = UNSAFE.matcher(safe).replaceAll("").strip().replaceAll("^\\.+|[. ]+$", "").strip();
		if (safe.isEmpty()) {
			safe = "file";
		}
		if (RESERVED.matcher(safe).matches()) {
			safe = "_" + safe;
		}
		return shorten(safe);
	}

	/** The extension in lower case, empty when there is none. */
	static String extension(String name) {
		int dot = name.lastIndexOf('.');
		String extension = (dot > 0) ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
		return extension.matches("[a-z0-9]{1,8}") ? extension : "";
	}

	private static String shorten(String name) {
		if (name.length() <= MAX) {
			return name;
		}
		String extension = extension(name);
		String tail = extension.isEmpty() ? "" : "." + name.substring(name.length() - extension.length());
		int end = MAX - tail.length();
		if (Character.isHighSurrogate(name.charAt(end - 1))) {
			end--;
		}
		return name.substring(0, end) + tail;
	}

}
