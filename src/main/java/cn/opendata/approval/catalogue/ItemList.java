package cn.opendata.approval.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Reads the data items that somebody has written into one cell: names with explanations
 * in brackets, in whatever punctuation, or our own {@code name:type:description:level:
 * masking:class}.
 */
@Component
class ItemList {

	private static final int MOST = 500;

	private static final String SEPARATORS = "\u3001,\uFF0C;\uFF1B\n";

	private static final String OPEN = "(\uFF08[\u3010";

	private static final String CLOSE = ")\uFF09]\u3011";

	private final ImportWords words;

	ItemList(ImportWords words) {
		this.words = words;
	}

	List<DataItem> read(String cell, OpeningClass entry) {
		List<DataItem> items = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (String piece : split(EntryTexts.clean(cell))) {
			DataItem item = item(piece, entry);
			if (!item.name().isEmpty() && names.add(item.name()) && items.size() < MOST) {
				items.add(item);
			}
		}
		return items;
	}

	/** At the separators outside of brackets; an unclosed bracket ends with its line. */
	private static List<String> split(String text) {
		List<String> pieces = new ArrayList<>();
		StringBuilder piece = new StringBuilder();
		int depth = 0;
		for (char c : text.toCharArray()) {
			depth = (c == '\n') ? 0
					: depth + ((OPEN.indexOf(c) >= 0) ? 1 : 0) - ((CLOSE.indexOf(c) >= 0 && depth > 0) ? 1 : 0);
			if (SEPARATORS.indexOf(c) >= 0 && depth == 0) {
				pieces.add(piece.toString());
				piece.setLength(0);
			}
			else {
				piece.append(c);
			}
		}
		pieces.add(piece.toString());
		return pieces;
	}

	private DataItem item(String piece, OpeningClass entry) {
		String[] parts = piece.split("[:\uFF1A]", -1);
		if (parts.length > 1 && (parts.length > 2 || this.words.type(parts[1]))) {
			return new DataItem(name(parts[0]), part(parts, 1, 64), part(parts, 2, 1000), part(parts, 3, 64),
					part(parts, 4, 200), this.words.value(OpeningClass.class, part(parts, 5, 64)).orElse(entry));
		}
		if (parts.length == 2) {
			return new DataItem(name(parts[0]), "", part(parts, 1, 1000), "", "", entry);
		}
		int bracket = Math.max(piece.indexOf('('), piece.indexOf('\uFF08'));
		String text = piece.strip();
		boolean explained = bracket > 0 && !text.isEmpty() && CLOSE.indexOf(text.charAt(text.length() - 1)) >= 0;
		int first = explained ? first(text) : -1;
		String name = name((first > 0) ? text.substring(0, first) : text);
		String about = (first > 0) ? EntryTexts.line(text.substring(first + 1, text.length() - 1)) : "";
		return new DataItem(name, "", about.equals(name) ? "" : EntryTexts.shorten(about, 1000), "", "", entry);
	}

	private static int first(String text) {
		int round = text.indexOf('(');
		int wide = text.indexOf('\uFF08');
		return (round < 0) ? wide : (wide < 0) ? round : Math.min(round, wide);
	}

	private static String name(String text) {
		return EntryTexts.shorten(EntryTexts.line(text.replace("\"", "")), 200);
	}

	private static String part(String[] parts, int index, int most) {
		return (index < parts.length) ? EntryTexts.shorten(EntryTexts.line(parts[index]), most) : "";
	}

}
