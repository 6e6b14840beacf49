package cn.opendata.approval.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The cells of a decision table in words: a list of names is said name by name, anything
 * else is shown as it is written.
 */
@Component
class DecisionWords {

	private static final Pattern NAMES = Pattern.compile("\\s*\"[^\"]*\"\\s*(,\\s*\"[^\"]*\"\\s*)*");

	/** Where the words of a variable's values are, by the variable. */
	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("step", "step."),
			Map.entry("kind", "Kind."), Map.entry("role", "Role."), Map.entry("office", "process.decisions.office."),
			Map.entry("outcome", "Outcome."), Map.entry("answerRoute", "process.decisions.answer."),
			Map.entry("type", "request.type."), Map.entry("sharing", "SharingClass."),
			Map.entry("relation", "process.decisions.relation."), Map.entry("route", "process.decisions.route."));

	private final MessageSource messages;

	DecisionWords(MessageSource messages) {
		this.messages = messages;
	}

	/** The values of a cell, none where any value will do. */
	List<Word> of(String variable, String entry, Locale locale) {
		if (entry.isEmpty() || entry.equals("-")) {
			return List.of();
		}
		if (!NAMES.matcher(entry).matches()) {
			return List.of(new Word(entry, ""));
		}
		return Stream.of(entry.split(","))
			.map(String::strip)
			.map((quoted) -> quoted.substring(1, quoted.length() - 1))
			.map((name) -> word(variable, name, locale))
			.toList();
	}

	private Word word(String variable, String name, Locale locale) {
		String said = WORDS.containsKey(variable)
				? this.messages.getMessage(WORDS.get(variable) + name, null, null, locale) : null;
		return (said != null) ? new Word(said, name) : new Word(name, "");
	}

	/**
	 * A value.
	 *
	 * @param text what a reader sees
	 * @param code what stands in the table, empty where that is what the reader sees
	 */
	record Word(String text, String code) {
	}

}
