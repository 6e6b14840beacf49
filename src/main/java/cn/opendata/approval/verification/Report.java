package cn.opendata.approval.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * Doubts as they were typed; a line left blank does not count.
 *
 * @param lines the lines of the form, in order
 */
record Report(List<Line> lines) {

	/** More than that is a matter for a talk, not for a form. */
	static final int MOST = 50;

	Report {
		lines = List.copyOf(lines);
	}

	static Report blank(int lines) {
		return new Report(IntStream.range(0, lines).mapToObj((i) -> Line.BLANK).toList());
	}

	/** Reads {@code doubts[0].item} and so on. */
	static Report of(Map<String, String> sent) {
		List<Line> lines = new ArrayList<>();
		for (int i = 0; i <= MOST && sent.containsKey(field(i, "wrong")); i++) {
			lines.add(new Line(text(sent, i, "item"), text(sent, i, "place"), text(sent, i, "wrong"),
					text(sent, i, "expected")));
		}
		return new Report(lines);
	}

	/** The same with one more line. */
	Report longer() {
		List<Line> more = new ArrayList<>(this.lines);
		more.add(Line.BLANK);
		return new Report(more);
	}

	/**
	 * @param items the items that may be named, empty for any
	 * @throws Refused INVALID with every fault at once
	 */
	void check(List<String> items) {
		List<Violation> faults = new ArrayList<>();
		if (this.lines.stream().allMatch(Line::empty)) {
			faults.add(Violation.of(field(0, "wrong"), "verification.error.none"));
		}
		if (this.lines.size() > MOST) {
			faults.add(Violation.of("", "verification.error.many", MOST));
		}
		for (int i = 0; i < this.lines.size(); i++) {
			if (!this.lines.get(i).empty()) {
				check(this.lines.get(i), i, items, faults);
			}
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
	}

	private static void check(Line line, int i, List<String> items, List<Violation> faults) {
		if (line.item.isEmpty()) {
			faults.add(Violation.of(field(i, "item"), "verification.error.item.required"));
		}
		else if (!items.isEmpty() && !items.contains(line.item)) {
			faults.add(Violation.of(field(i, "item"), "verification.error.item.unknown"));
		}
		required(line.place, field(i, "place"), faults);
		required(line.wrong, field(i, "wrong"), faults);
		most(line.item, 128, field(i, "item"), faults);
		most(line.place, 200, field(i, "place"), faults);
		most(line.wrong, 1000, field(i, "wrong"), faults);
		most(line.expected, 1000, field(i, "expected"), faults);
	}

	private static void required(String text, String field, List<Violation> faults) {
		if (text.isEmpty()) {
			faults.add(Violation.of(field, "verification.error.required"));
		}
	}

	private static void most(String text, int most, String field, List<Violation> faults) {
		if (text.length() > most) {
			faults.add(Violation.of(field, "verification.error.long", most));
		}
	}

	static String field(int line, String name) {
		return "doubts[" + line + "]." + name;
	}

	private static String text(Map<String, String> sent, int line, String name) {
		return Optional.ofNullable(sent.get(field(line, name))).map(String::strip).orElse("");
	}

	/**
	 * A line.
	 *
	 * @param item the data item
	 * @param place the row or record
	 * @param wrong what is wrong
	 * @param expected what it should be
	 */
	record Line(String item, String place, String wrong, String expected) {

		static final Line BLANK = new Line("", "", "", "");

		/** Whether nothing was typed; an item may stand chosen already. */
		boolean empty() {
			return this.place.isEmpty() && this.wrong.isEmpty() && this.expected.isEmpty();
		}

		Doubt doubt(Optional<FileId> proof) {
			return new Doubt(this.item, this.place, this.wrong, this.expected, proof, Optional.empty(), "");
		}

	}

}
