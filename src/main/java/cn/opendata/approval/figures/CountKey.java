package cn.opendata.approval.figures;

import java.util.Comparator;

/**
 * What one counter counts. Whoever changes several takes them in their order, so that no
 * two wait for each other.
 *
 * @param department the department
 * @param month year and month: 202602
 * @param kind kind of the cases
 * @param measure what is counted
 * @param detail which of them
 * @param amount days or hours, 0 where nothing is measured
 */
record CountKey(String department, int month, String kind, String measure, String detail,
		int amount) implements Comparable<CountKey> {

	private static final Comparator<CountKey> ORDER = Comparator.comparing(CountKey::department)
		.thenComparing(CountKey::month)
		.thenComparing(CountKey::kind)
		.thenComparing(CountKey::measure)
		.thenComparing(CountKey::detail)
		.thenComparing(CountKey::amount);

	@Override
	public int compareTo(CountKey other) {
		return ORDER.compare(this, other);
	}

}
