package cn.opendata.approval.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

import cn.opendata.approval.shared.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long steps take and how many wait at them, by the counters.
 */
@Service
@Transactional(readOnly = true)
class StepTimes {

	private static final int MONTHS = 12;

	private final Counts counts;

	private final Clock clock;

	StepTimes(Counts counts, Clock clock) {
		this.counts = counts;
		this.clock = clock;
	}

	/** Of the last twelve months, by the step's name. */
	Map<String, Time> recent(Scope scope) {
		LocalDate today = Times.day(this.clock.instant());
		Map<String, Histogram> done = new HashMap<>();
		Map<String, Integer> waiting = new HashMap<>();
		this.counts.of(scope, "", new Months(Months.of(today.minusMonths(MONTHS - 1)), Months.of(today)), Measure.STEP)
			.forEach((count) -> done.computeIfAbsent(step(count.detail()), (step) -> new Histogram())
				.add(count.amount(), count.many()));
		this.counts.of(scope, "", Months.EVER, Measure.WAITING)
			.forEach((count) -> waiting.merge(step(count.detail()), count.many(), Integer::sum));
		Map<String, Time> times = new HashMap<>();
		done.forEach((step, hours) -> times.put(step,
				new Time(waiting.getOrDefault(step, 0), hours.count(), hours.median())));
		waiting.forEach((step, many) -> times.putIfAbsent(step, new Time(many, 0, OptionalDouble.empty())));
		return times;
	}

	static String step(String detail) {
		return detail.substring(0, detail.indexOf('/'));
	}

	/**
	 * A step.
	 *
	 * @param waiting how many wait
	 * @param done how many were done
	 * @param median median working hours
	 */
	record Time(int waiting, int done, OptionalDouble median) {

		static final Time NONE = new Time(0, 0, OptionalDouble.empty());

	}

}
