package cn.opendata.approval.figures;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure as a table shows it: a text, and the lists it is made of. A rate of fewer than
 * twenty cases says nothing and is left out; its two counts stay.
 *
 * @param text what it says, may be empty
 * @param part the list behind it, or the part of a rate
 * @param whole what a rate is taken of
 */
record Cell(String text, Optional<Ref> part, Optional<Ref> whole) {

	/** Fewest cases of which a rate is told. */
	static final int LEAST = 20;

	static Cell text(String text) {
		return new Cell(text, Optional.empty(), Optional.empty());
	}

	static Cell count(Ledger ledger, Figure figure, String detail) {
		int many = ledger.count(figure, detail);
		return new Cell("", Optional.of(new Ref(many, ledger.url(figure, detail))), Optional.empty());
	}

	static Cell rate(Ledger ledger, Figure part, Figure whole) {
		int some = ledger.count(part);
		int all = ledger.count(whole);
		return new Cell(percent(some, all), Optional.of(new Ref(some, ledger.url(part, ""))),
				Optional.of(new Ref(all, ledger.url(whole, ""))));
	}

	/** An amount, with the facts it was measured by. */
	static Cell amount(Ledger ledger, Figure figure, String detail, boolean median) {
		Histogram amounts = ledger.amounts(figure, detail);
		OptionalDouble amount = median ? amounts.median() : amounts.mean();
		return amount.isEmpty() ? text("—") : new Cell(decimal(amount.getAsDouble()),
				Optional.of(new Ref(amounts.count(), ledger.url(figure, detail))), Optional.empty());
	}

	static String percent(int part, int whole) {
		return (whole < LEAST) ? "" : decimal(100.0 * part / whole) + "%";
	}

	static String decimal(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

	/** As one text, for a file. */
	public String plain() {
		String counts = this.part.map((ref) -> String.valueOf(ref.many())).orElse("")
				+ this.whole.map((ref) -> "/" + ref.many()).orElse("");
		if (this.text.isEmpty()) {
			return counts;
		}
		return this.whole.isPresent() ? this.text + " (" + counts + ")" : this.text;
	}

	/**
	 * A list behind a figure.
	 *
	 * @param many how many lines it has
	 * @param url where it is
	 */
	record Ref(int many, String url) {
	}

}
