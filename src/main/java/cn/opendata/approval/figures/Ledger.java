package cn.opendata.approval.figures;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sums that answer one question.
 *
 * @param question what was asked
 * @param counts the sums
 * @param carried cases received before and not concluded then
 */
record Ledger(Question question, List<Counts.Count> counts, int carried) {

	Ledger {
		counts = List.copyOf(counts);
	}

	int count(Figure figure) {
		return count(figure, "");
	}

	/** How many facts; of one detail where one is named. */
	int count(Figure figure, String detail) {
		if (figure == Figure.CARRIED) {
			return this.carried;
		}
		return this.counts.stream()
			.filter((count) -> counts(figure, count) && (detail.isEmpty() || detail.equals(count.detail())))
			.mapToInt(Counts.Count::many)
			.sum();
	}

	/** What is measured by them: days, hours. */
	Histogram amounts(Figure figure, String detail) {
		Histogram amounts = new Histogram();
		this.counts.stream()
			.filter((count) -> counts(figure, count) && (detail.isEmpty() || detail.equals(count.detail())))
			.forEach((count) -> amounts.add(count.amount(), count.many()));
		return amounts;
	}

	/** How many there are of each detail. */
	SortedMap<String, Integer> details(Figure figure) {
		SortedMap<String, Integer> details = new TreeMap<>();
		this.counts.stream()
			.filter((count) -> counts(figure, count))
			.forEach((count) -> details.merge(count.detail(), count.many(), Integer::sum));
		return details;
	}

	private boolean counts(Figure figure, Counts.Count count) {
		return figure.counts(count) && this.question.asksFor(count.kind());
	}

	/** The same of one kind; nothing where another one was asked for. */
	Ledger ofKind(String kind) {
		return new Ledger(this.question.ofKind(kind),
				this.counts.stream().filter((count) -> count.kind().equals(kind)).toList(), 0);
	}

	String url(Figure figure, String detail) {
		return this.question.url(figure, detail);
	}

}
