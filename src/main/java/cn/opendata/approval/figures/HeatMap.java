package cn.opendata.approval.figures;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import cn.opendata.approval.process.ProcessModels;
import cn.opendata.approval.process.ProcessModels.Model;
import cn.opendata.approval.process.ProcessModels.Step;
import cn.opendata.approval.request.Kind;
import org.springframework.stereotype.Component;

/**
 * The processes that cases of a kind come through, each step coloured by its median time
 * and with how many wait there.
 */
@Component
class HeatMap {

	/** Where a colour ends, in working hours: one day, two, five, ten. */
	private static final double[] ENDS = { 8, 16, 40, 80 };

	private final Ledgers ledgers;

	private final ProcessModels models;

	HeatMap(Ledgers ledgers, ProcessModels models) {
		this.ledgers = ledgers;
		this.models = models;
	}

	/** The pictures; processes in which nobody does a step are left out. */
	List<Picture> of(Question question, Kind kind) {
		Ledger steps = this.ledgers.steps(question.ofKind(kind.name()));
		return this.models.keys(kind)
			.stream()
			.flatMap((key) -> this.models.model(key).stream())
			.filter((model) -> !model.steps().isEmpty())
			.map((model) -> picture(model, steps))
			.toList();
	}

	private static Picture picture(Model model, Ledger steps) {
		return new Picture(model.key(), model.name(), model.steps().stream().map((step) -> line(step, steps)).toList());
	}

	private static Line line(Step step, Ledger steps) {
		Histogram hours = new Histogram();
		steps.counts()
			.stream()
			.filter((count) -> count.measure() == Measure.STEP && StepTimes.step(count.detail()).equals(step.form()))
			.forEach((count) -> hours.add(count.amount(), count.many()));
		int waiting = steps.counts()
			.stream()
			.filter((count) -> count.measure() == Measure.WAITING && StepTimes.step(count.detail()).equals(step.form()))
			.mapToInt(Counts.Count::many)
			.sum();
		return new Line(step.id(), step.form(), hours.count(), hours.median(), waiting);
	}

	/**
	 * A picture with what it shows.
	 *
	 * @param key key of the process
	 * @param name its name
	 * @param lines its steps
	 */
	record Picture(String key, String name, List<Line> lines) {

		/** Colours as the page's script reads them: {@code Task_A:3 Task_B:1}. */
		public String heats() {
			return this.lines.stream().map((line) -> line.id() + ":" + line.heat()).collect(Collectors.joining(" "));
		}

		/** Numbers that wait, where any does. */
		public String badges() {
			return this.lines.stream()
				.filter((line) -> line.waiting() > 0)
				.map((line) -> line.id() + ":" + line.waiting())
				.collect(Collectors.joining(" "));
		}

	}

	/**
	 * A step.
	 *
	 * @param id id of the element
	 * @param form form key, the step's name
	 * @param done how many were done
	 * @param median median working hours
	 * @param waiting how many wait now
	 */
	record Line(String id, String form, int done, OptionalDouble median, int waiting) {

		/** 0 for a step nobody has done, else 1 for the quickest up to 5. */
		public int heat() {
			if (this.median.isEmpty()) {
				return 0;
			}
			int heat = 1;
			for (double end : ENDS) {
				heat += (this.median.getAsDouble() > end) ? 1 : 0;
			}
			return heat;
		}

		public String hours() {
			return this.median.isPresent() ? Cell.decimal(this.median.getAsDouble()) : "—";
		}

	}

}
