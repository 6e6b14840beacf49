package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;

/**
 * The facts of one case while they are put together, numbered within their measure.
 */
final class FactSheet {

	private final RequestId request;

	private final DepartmentId department;

	private final Kind kind;

	private final List<Fact> facts = new ArrayList<>();

	private final Map<Measure, Integer> numbers = new EnumMap<>(Measure.class);

	FactSheet(RequestId request, DepartmentId department, Kind kind) {
		this.request = request;
		this.department = department;
		this.kind = kind;
	}

	void add(Measure measure, String detail, LocalDate day) {
		add(measure, detail, 0, day);
	}

	void add(Measure measure, String detail, int amount, LocalDate day) {
		add(measure, detail, amount, day, this.department);
	}

	/** A fact that counts for another department than the case. */
	void add(Measure measure, String detail, int amount, LocalDate day, DepartmentId of) {
		int number = this.numbers.merge(measure, 1, Integer::sum);
		this.facts.add(new Fact(this.request + "." + measure + "." + number, this.request, of, this.kind, measure,
				detail, amount, day));
	}

	List<Fact> facts() {
		return List.copyOf(this.facts);
	}

}
