package cn.opendata.approval.notification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something to say in the reader's language, whenever they read it.
 *
 * @param key message key; {@code .subject} and {@code .text} are looked up below it
 * @param args arguments of both
 * @param facts facts in lines of their own, label {@code notification.fact.<name>}
 */
record Saying(String key, List<Word> args, Map<String, Word> facts) {

	Saying(String key, Word... args) {
		this(key, List.of(args), Map.of());
	}

	/** The same with one more fact; a blank one is left out. */
	Saying with(String name, Word word) {
		if (word.text().isBlank()) {
			return this;
		}
		Map<String, Word> more = new LinkedHashMap<>(this.facts);
		more.put(name, word);
		return new Saying(this.key, this.args, more);
	}

	/**
	 * A word that is said as it stands, or looked up by its key, or a day.
	 */
	record Word(Kind kind, String text) {

		static Word plain(String text) {
			return new Word(Kind.PLAIN, (text != null) ? text : "");
		}

		static Word key(String key) {
			return new Word(Kind.KEY, key);
		}

		/** A fact of an event: a day where it is one. */
		static Word fact(String text) {
			if (text != null && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
				return day(LocalDate.parse(text));
			}
			return plain(text);
		}

		static Word day(LocalDate day) {
			return new Word(Kind.DAY, day.toString());
		}

	}

	/** How a word is said. */
	enum Kind {

		PLAIN, KEY, DAY

	}

}
