package cn.opendata.approval.figures;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often which amount occurs; mean and median follow exactly.
 */
final class Histogram {

	private final SortedMap<Integer, Integer> amounts = new TreeMap<>();

	void add(int amount, int many) {
		this.amounts.merge(amount, many, Integer::sum);
	}

	int count() {
		return this.amounts.values().stream().mapToInt(Integer::intValue).sum();
	}

	OptionalDouble mean() {
		int count = count();
		long sum = this.amounts.entrySet().stream().mapToLong((each) -> (long) each.getKey() * each.getValue()).sum();
		return (count > 0) ? OptionalDouble.of((double) sum / count) : OptionalDouble.empty();
	}

	/** Of an even number of amounts half the sum of the two in the middle. */
	OptionalDouble median() {
		int count = count();
		if (count == 0) {
			return OptionalDouble.empty();
		}
		int lower = at((count - 1) / 2).orElseThrow();
		int upper = at(count / 2).orElseThrow();
		return OptionalDouble.of((lower + upper) / 2.0);
	}

	private OptionalInt at(int position) {
		int seen = 0;
		for (var each : this.amounts.entrySet()) {
			seen += each.getValue();
			if (seen > position) {
				return OptionalInt.of(each.getKey());
			}
		}
		return OptionalInt.empty();
	}

}
