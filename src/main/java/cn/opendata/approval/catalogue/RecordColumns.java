package cn.opendata.approval.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import cn.opendata.approval.shared.Refused;

/**
 * Which column of a data file is which item of its entry.
 *
 * @param items names of the items found, in the order of the entry
 * @param columns per item its column
 * @param unmatched names of the columns that are no item
 * @param rows how many rows the file has
 */
record RecordColumns(List<String> items, List<Integer> columns, List<String> unmatched, int rows) {

	static final int MOST_ROWS = 200000;

	static final int MOST_ITEMS = 100;

	static final int LONGEST = 4000;

	/**
	 * Looks the whole table over.
	 * @throws Refused when it cannot be loaded as it is
	 */
	static RecordColumns of(DataTable table, List<DataItem> items) {
		Look look = new Look(items);
		table.lines(look::line);
		if (look.found == null || look.rows == 0) {
			throw Refused.invalid("file", "catalogue.import.error.noRows");
		}
		return new RecordColumns(look.found.items, look.found.columns, look.found.unmatched, look.rows);
	}

	/** Names are the same but for blanks around them and for the case of letters. */
	static RecordColumns match(List<String> header, List<DataItem> items) {
		Map<String, Integer> columns = new LinkedHashMap<>();
		Map<Integer, String> left = new TreeMap<>();
		for (int i = 0; i < header.size(); i++) {
			left.put(i, EntryTexts.line(header.get(i)));
			columns.putIfAbsent(key(header.get(i)), i);
		}
		List<String> names = new ArrayList<>();
		List<Integer> places = new ArrayList<>();
		for (DataItem item : items) {
			Integer column = columns.remove(key(item.name()));
			if (column != null) {
				names.add(item.name());
				places.add(column);
				left.remove(column);
			}
		}
		if (names.isEmpty()) {
			throw Refused.invalid("file", "catalogue.records.error.noItems");
		}
		if (names.size() > MOST_ITEMS) {
			throw Refused.invalid("file", "catalogue.records.error.manyItems", MOST_ITEMS);
		}
		List<String> unmatched = left.values().stream().filter((name) -> !name.isEmpty()).toList();
		return new RecordColumns(names, places, unmatched, 0);
	}

	/** The values of a line in the order of the items, cleaned. */
	List<String> values(List<String> line) {
		return this.columns.stream()
			.map((column) -> (column < line.size()) ? EntryTexts.clean(line.get(column)) : "")
			.toList();
	}

	private static String key(String name) {
		return EntryTexts.line(name).toLowerCase(Locale.ROOT);
	}

	private static final class Look {

		private final List<DataItem> items;

		private RecordColumns found;

		private int rows;

		private Look(List<DataItem> items) {
			this.items = items;
		}

		private boolean line(List<String> line) {
			if (this.found == null) {
				this.found = match(line, this.items);
				return true;
			}
			if (++this.rows > MOST_ROWS) {
				throw Refused.invalid("file", "catalogue.records.error.manyRows", MOST_ROWS);
			}
			for (int i = 0; i < this.found.columns.size(); i++) {
				int column = this.found.columns.get(i);
				if (column < line.size() && line.get(column).length() > LONGEST) {
					throw Refused.invalid("file", "catalogue.records.error.longValue", this.rows,
							this.found.items.get(i), LONGEST);
				}
			}
			return true;
		}

	}

}
