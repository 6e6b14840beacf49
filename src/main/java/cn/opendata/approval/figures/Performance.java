package cn.opendata.approval.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.DepartmentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How departments perform (绩效): the tables of a period, beside the period before and the
 * average of the level.
 */
@Service
@Transactional(readOnly = true)
class Performance {

	/** Name of the table that is drawn. */
	static final String TREND_TABLE = "trend";

	/** How many months it shows. */
	private static final int TREND = 12;

	private final Ledgers ledgers;

	private final StepTable steps;

	private final StockTable stock;

	private final Organizations organizations;

	private final FigureWords words;

	Performance(Ledgers ledgers, StepTable steps, StockTable stock, Organizations organizations, FigureWords words) {
		this.ledgers = ledgers;
		this.steps = steps;
		this.stock = stock;
		this.organizations = organizations;
		this.words = words;
	}

	/**
	 * The tables.
	 * @param question of which departments, cases and months
	 * @param previous the months before
	 * @param role the role group whose steps are told, empty for all
	 */
	List<Section> of(Question question, Months previous, String role) {
		Ledger now = this.ledgers.of(question);
		Ledger before = this.ledgers.of(question.in(previous));
		List<Section> sections = new ArrayList<>();
		sections.add(main(now, before, level(question)));
		sections.add(trend(question));
		sections.add(details("conclusion", Figure.CONCLUDED, now, before));
		sections.add(details("outcomes", Figure.OUTCOME, now, before));
		sections.add(details("grounds", Figure.GROUND, now, before));
		sections.add(details("returns", Figure.RETURNED, now, before));
		sections.add(details("extensions", Figure.EXTENSION, now, before));
		sections.add(this.steps.of(question, role));
		sections.add(this.stock.of(question));
		if (question.department().isEmpty()) {
			sections.add(departments(question));
		}
		return sections.stream().filter((section) -> !section.lines().isEmpty()).toList();
	}

	private Section main(Ledger now, Ledger before, Optional<Average> level) {
		List<String> heads = new ArrayList<>(
				List.of(this.words.column("figure"), this.words.column("now"), this.words.column("before")));
		level.ifPresent((average) -> heads.add(this.words.column("level")));
		List<Section.Line> lines = new ArrayList<>();
		for (MainLine line : MainLine.values()) {
			List<Cell> cells = new ArrayList<>(List.of(line.cell(now), line.cell(before)));
			level.ifPresent((average) -> cells.add(line.average(average)));
			lines.add(new Section.Line(this.words.line(line), cells));
		}
		return this.words.section("main", heads, lines);
	}

	/** The last twelve months, which the page draws as well. */
	private Section trend(Question question) {
		List<Figure> columns = List.of(Figure.RECEIVED, Figure.CONCLUDED, Figure.LATE);
		List<String> heads = new ArrayList<>(List.of(this.words.column("month")));
		columns.forEach((column) -> heads.add(this.words.figure(column)));
		List<Section.Line> lines = this.ledgers.byMonth(question.in(question.months().last(TREND)))
			.stream()
			.map((month) -> new Section.Line(this.words.month(month.question().months()),
					columns.stream().map((column) -> Cell.count(month, column, "")).toList()))
			.toList();
		return this.words.section(TREND_TABLE, heads, lines);
	}

	private Section details(String name, Figure figure, Ledger now, Ledger before) {
		List<Section.Line> lines = now.details(figure)
			.keySet()
			.stream()
			.map((detail) -> new Section.Line(this.words.detail(figure, detail, now.question().kind()),
					List.of(Cell.count(now, figure, detail), Cell.count(before, figure, detail))))
			.toList();
		return this.words.section(name,
				List.of(this.words.column(name), this.words.column("now"), this.words.column("before")), lines);
	}

	private Section departments(Question question) {
		List<MainLine> columns = List.of(MainLine.RECEIVED, MainLine.CARRIED, MainLine.CONCLUDED, MainLine.ON_TIME,
				MainLine.MEAN, MainLine.MEDIAN, MainLine.SUPPLEMENT, MainLine.EXTENSION, MainLine.RETURNED,
				MainLine.FEEDBACK);
		List<String> heads = new ArrayList<>(List.of(this.words.column("department")));
		columns.forEach((column) -> heads.add(this.words.line(column)));
		Map<String, Ledger> ledgers = this.ledgers.byDepartment(question);
		Function<String, String> name = (id) -> this.words.department(new DepartmentId(id));
		List<Section.Line> lines = ledgers.entrySet()
			.stream()
			.filter((each) -> each.getValue().carried() > 0 || !each.getValue().counts().isEmpty())
			.map((each) -> new Section.Line(name.apply(each.getKey()),
					columns.stream().map((column) -> column.cell(each.getValue())).toList()))
			.toList();
		return this.words.section("departments", heads, lines);
	}

	/** The departments of the same level, the asked one included. */
	private Optional<Average> level(Question question) {
		return Optional.of(question.department())
			.filter((id) -> !id.isEmpty())
			.flatMap((id) -> this.organizations.department(new DepartmentId(id)))
			.map((one) -> {
				List<DepartmentId> peers = this.organizations.departments()
					.stream()
					.filter((other) -> other.level() == one.level())
					.map(Department::id)
					.toList();
				return new Average(
						this.ledgers.of(new Question(Scope.of(peers), "", question.kind(), question.months())),
						Math.max(1, peers.size()));
			});
	}

	/**
	 * All departments of a level together.
	 *
	 * @param ledger their sums
	 * @param departments how many there are
	 */
	record Average(Ledger ledger, int departments) {
	}

	/** The lines of the table that says most. */
	enum MainLine {

		RECEIVED(Figure.RECEIVED), CARRIED(Figure.CARRIED), ACCEPTED(Figure.ACCEPTED), DEEMED(Figure.DEEMED),
		CONCLUDED(Figure.CONCLUDED), ON_TIME(Figure.IN_TIME, Figure.DUE), LATE(Figure.LATE), MISSED(Figure.MISSED),
		MEAN(Figure.DAYS), MEDIAN(Figure.DAYS), SUPPLEMENT(Figure.SUPPLEMENT, Figure.RECEIVED),
		EXTENSION(Figure.EXTENSION, Figure.RECEIVED), RETURNED(Figure.RETURNED),
		PROVIDED(Figure.PROVIDED_IN_TIME, Figure.PROVIDED), VERIFIED(Figure.IN_TIME, Figure.DUE), OPENED(Figure.OPENED),
		FEEDBACK(Figure.FEEDBACK, Figure.OPENED), ORDERS(Figure.RECEIVED), ORDERS_CLOSED(Figure.IN_TIME, Figure.DUE);

		private final Figure part;

		private final Figure whole;

		MainLine(Figure count) {
			this(count, null);
		}

		MainLine(Figure part, Figure whole) {
			this.part = part;
			this.whole = whole;
		}

		Cell cell(Ledger ledger) {
			if (this.part == Figure.DAYS) {
				return Cell.amount(ledger, this.part, "", this == MEDIAN);
			}
			return (this.whole != null) ? Cell.rate(own(ledger), this.part, this.whole)
					: Cell.count(own(ledger), this.part, "");
		}

		/** Rates and days of all together, counts by department; no list may be seen. */
		Cell average(Average level) {
			Ledger ledger = own(level.ledger());
			if (this.part == Figure.DAYS) {
				return Cell.text(cell(ledger).text());
			}
			if (this.whole != null) {
				return Cell.text(Cell.rate(ledger, this.part, this.whole).plain());
			}
			return Cell.text(Cell.decimal((double) ledger.count(this.part) / level.departments()));
		}

		private Ledger own(Ledger ledger) {
			return switch (this) {
				case VERIFIED -> ledger.ofKind(Kind.VERIFY.name());
				case ORDERS, ORDERS_CLOSED -> ledger.ofKind(Question.ORDERS);
				default -> ledger;
			};
		}

	}

}
