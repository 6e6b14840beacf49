package cn.opendata.approval.figures;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

/**
 * The time per step and role group, with how many wait there now.
 */
@Component
class StepTable {

	private final Ledgers ledgers;

	private final FigureWords words;

	StepTable(Ledgers ledgers, FigureWords words) {
		this.ledgers = ledgers;
		this.words = words;
	}

	/**
	 * The table.
	 * @param role the role group, empty for all
	 */
	Section of(Question question, String role) {
		Ledger steps = this.ledgers.steps(question);
		Set<String> details = new TreeSet<>(steps.details(Figure.STEP).keySet());
		details.addAll(steps.details(Figure.WAITING).keySet());
		List<Section.Line> lines = details.stream()
			.filter((detail) -> role.isEmpty() || detail.endsWith("/" + role))
			.map((detail) -> new Section.Line(this.words.detail(Figure.STEP, detail, ""),
					List.of(Cell.count(steps, Figure.STEP, detail), Cell.amount(steps, Figure.STEP, detail, false),
							Cell.amount(steps, Figure.STEP, detail, true), Cell.count(steps, Figure.WAITING, detail))))
			.toList();
		return this.words.section("steps", List.of(this.words.column("step"), this.words.column("done"),
				this.words.column("hours.mean"), this.words.column("hours.median"), this.words.column("waiting")),
				lines);
	}

}
