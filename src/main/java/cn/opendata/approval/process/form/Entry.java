package cn.opendata.approval.process.form;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a value becomes text for an input, and what was typed becomes a value.
 */
final class Entry {

	private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,8})?");

	private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

	private Entry() {
	}

	/** A known value as an input shows it, several for a list. */
	static List<String> texts(Object known) {
		if (known instanceof Collection<?> several) {
			List<String> texts = new ArrayList<>();
			several.forEach((each) -> texts.addAll(texts(each)));
			return texts;
		}
		if (known == null) {
			return List.of();
		}
		if (known instanceof BigDecimal number) {
			return List.of(number.toPlainString());
		}
		if (known instanceof Enum<?> constant) {
			return List.of(constant.name());
		}
		return List.of((known instanceof Temporal day) ? day.toString() : String.valueOf(known));
	}

	/** What was typed without what no reader means: outer blanks, control characters. */
	static List<String> clean(List<String> typed) {
		return typed.stream()
			.filter((text) -> text != null)
			.map((text) -> CONTROL.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip())
			.filter((text) -> !text.isEmpty())
			.toList();
	}

	/**
	 * The typed value of a field.
	 * @return {@code null} when nothing was given
	 * @throws IllegalArgumentException when it is no number or no day
	 */
	static Object value(Field field, List<String> texts) {
		return switch (field.type()) {
			case CHECKLIST -> texts.stream().distinct().toList();
			case CHECKBOX -> texts.contains("true") || texts.contains("on");
			case NUMBER -> texts.isEmpty() ? null : number(texts.get(0));
			case DATETIME -> texts.isEmpty() ? null : day(texts.get(0));
			default -> texts.isEmpty() ? null : texts.get(0);
		};
	}

	/** The value as conditions see it: what cannot be read is not there yet. */
	static Object valueOrNothing(Field field, List<String> texts) {
		try {
			return value(field, texts);
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static BigDecimal number(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", "");
		if (!NUMBER.matcher(plain).matches()) {
			throw new IllegalArgumentException("Not a number: " + text);
		}
		return new BigDecimal(plain);
	}

	private static LocalDate day(String text) {
		Matcher parts = DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
		if (!parts.matches()) {
			throw new IllegalArgumentException("Not a day: " + text);
		}
		try {
			return LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
					Integer.parseInt(parts.group(3)));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("No such day: " + text, ex);
		}
	}

}
