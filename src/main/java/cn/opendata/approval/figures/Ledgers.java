package cn.opendata.approval.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers questions by the counters: what it costs does not grow with the cases.
 */
@Service
@Transactional(readOnly = true)
class Ledgers {

	private static final Measure[] OF_CASES = { Measure.RECEIVED, Measure.ACCEPTED, Measure.CONCLUDED, Measure.OUTCOME,
			Measure.GROUND, Measure.ANSWERED, Measure.MISSED, Measure.DAYS, Measure.PROVIDED, Measure.RETURNED,
			Measure.SUPPLEMENT, Measure.EXTENSION, Measure.OPENED, Measure.FEEDBACK };

	private final Counts counts;

	Ledgers(Counts counts) {
		this.counts = counts;
	}

	Ledger of(Question question) {
		List<Counts.Count> before = this.counts.of(question.scope(), question.kind(), question.months().before(),
				Measure.RECEIVED, Measure.CONCLUDED);
		return new Ledger(question, this.counts.of(question.scope(), question.kind(), question.months(), OF_CASES),
				carried(question, before));
	}

	/** One for each department that has figures, by its id. */
	Map<String, Ledger> byDepartment(Question question) {
		Map<String, List<Counts.Count>> before = grouped(this.counts.byDepartment(question.scope(), question.kind(),
				question.months().before(), Measure.RECEIVED, Measure.CONCLUDED));
		Map<String, List<Counts.Count>> now = grouped(
				this.counts.byDepartment(question.scope(), question.kind(), question.months(), OF_CASES));
		Map<String, Ledger> ledgers = new TreeMap<>();
		before.forEach((department, counts) -> ledgers.put(department, new Ledger(question.ofDepartment(department),
				now.getOrDefault(department, List.of()), carried(question, counts))));
		now.forEach((department, counts) -> ledgers.putIfAbsent(department,
				new Ledger(question.ofDepartment(department), counts, 0)));
		return ledgers;
	}

	/** One for each of the months, in their order; carried over is not told. */
	List<Ledger> byMonth(Question question) {
		Map<String, List<Counts.Count>> counts = grouped(this.counts.byMonth(question.scope(), question.kind(),
				question.months(), Measure.RECEIVED, Measure.CONCLUDED, Measure.ANSWERED));
		return question.months()
			.each()
			.map((month) -> new Ledger(question.in(month), counts.getOrDefault(String.valueOf(month.from()), List.of()),
					0))
			.toList();
	}

	/** Steps done in those months, and those that wait now. */
	Ledger steps(Question question) {
		List<Counts.Count> steps = new ArrayList<>(
				this.counts.of(question.scope(), question.kind(), question.months(), Measure.STEP));
		steps.addAll(this.counts.of(question.scope(), question.kind(), Months.EVER, Measure.WAITING));
		return new Ledger(question, steps, 0);
	}

	private static Map<String, List<Counts.Count>> grouped(List<Counts.Count> counts) {
		return counts.stream().collect(Collectors.groupingBy(Counts.Count::of));
	}

	private static int carried(Question question, List<Counts.Count> before) {
		return before.stream()
			.filter((count) -> question.asksFor(count.kind()))
			.mapToInt((count) -> (count.measure() == Measure.RECEIVED) ? count.many() : -count.many())
			.sum();
	}

}
