package cn.opendata.approval.calendar;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.opendata.approval.shared.Violation;

import org.springframework.util.MultiValueMap;

/**
 * What is typed into the page's form.
 *
 * @param question the question without its empty rows
 * @param rows the pauses as typed, empty rows included
 */
record DeadlineForm(DeadlineQuestion question, List<Row> rows) {

	private static final int ROWS = 3;

	static DeadlineForm of(MultiValueMap<String, String> typed, String today) {
		List<Row> rows = IntStream.rangeClosed(1, ROWS)
			.mapToObj((i) -> new Row(i, text(typed, "pauseFrom" + i), text(typed, "pauseTo" + i)))
			.toList();
		String start = typed.containsKey("start") ? text(typed, "start") : today;
		return new DeadlineForm(new DeadlineQuestion(text(typed, "rule"), start,
				rows.stream().filter(Row::typed).map((row) -> row.from() + "/" + row.to()).toList(),
				text(typed, "extend"), text(typed, "days"), text(typed, "unit")), rows);
	}

	/** The fault with the name of the field on the page. */
	Violation onPage(Violation fault) {
		if (!fault.field().startsWith("pause[")) {
			return fault;
		}
		int index = Integer.parseInt(fault.field().substring(6, fault.field().length() - 1));
		Row row = this.rows.stream().filter(Row::typed).skip(index).findFirst().orElseThrow();
		return new Violation("pauseFrom" + row.number(), fault.code(), fault.args());
	}

	private static String text(MultiValueMap<String, String> typed, String name) {
		return Stream.ofNullable(typed.getFirst(name)).map(String::strip).findFirst().orElse("");
	}

	/**
	 * One pause as typed.
	 */
	record Row(int number, String from, String to) {

		boolean typed() {
			return !this.from.isEmpty() || !this.to.isEmpty();
		}

	}

}
