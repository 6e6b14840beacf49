package cn.opendata.approval.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts a saying into words of a language.
 */
@Component
class Wording {

	private static final Pattern COMMON = Pattern.compile("^notification\\.request\\.[A-Z]+\\.(?=[A-Z])");

	private final MessageSource messages;

	Wording(MessageSource messages) {
		this.messages = messages;
	}

	String subject(Saying saying, Locale locale) {
		return say(saying, ".subject", locale);
	}

	String text(Saying saying, Locale locale) {
		return say(saying, ".text", locale);
	}

	/** The facts by their labels. */
	Map<String, String> facts(Saying saying, Locale locale) {
		Map<String, String> facts = new LinkedHashMap<>();
		saying.facts()
			.forEach((name, word) -> facts.put(message("notification.fact." + name, name, locale), say(word, locale)));
		return facts;
	}

	String time(Instant at, Locale locale) {
		return DateTimeFormatter.ofPattern(message("notification.format.time", "", locale), locale)
			.format(at.atZone(Times.ZONE));
	}

	String message(String key, String otherwise, Locale locale, Object... args) {
		// what stands in for a missing message is a word as it is, not a pattern
		String found = this.messages.getMessage(key, args, null, locale);
		return (found != null) ? found : otherwise;
	}

	private String say(Saying saying, String part, Locale locale) {
		Object[] args = saying.args().stream().map((word) -> say(word, locale)).toArray();
		// words of a kind of case where it has any, else the common ones
		String common = message(COMMON.matcher(saying.key()).replaceFirst("notification.request.") + part, "", locale,
				args);
		return message(saying.key() + part, common, locale, args);
	}

	private String say(Word word, Locale locale) {
		return switch (word.kind()) {
			case PLAIN -> word.text();
			case KEY -> message(word.text(), word.text(), locale);
			case DAY -> DateTimeFormatter.ofPattern(message("notification.format.day", "", locale), locale)
				.format(LocalDate.parse(word.text()));
		};
	}

}
