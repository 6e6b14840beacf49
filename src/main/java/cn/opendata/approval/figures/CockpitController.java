package cn.opendata.approval.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.process.ProcessModels;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The board of limits for the Cockpit plugin, in the session of whoever is signed in.
 */
@RestController
@RequestMapping("/supervision/cockpit")
class CockpitController {

	private static final int LISTED = 20;

	private final SupervisionAccess access;

	private final OpenCases cases;

	private final KeptCases rows;

	private final CaseNames names;

	private final StepTimes steps;

	private final ProcessModels models;

	private final CaseFiles files;

	private final DaysAhead days;

	CockpitController(SupervisionAccess access, OpenCases cases, KeptCases rows, CaseNames names, StepTimes steps,
			ProcessModels models, CaseFiles files, DaysAhead days) {
		this.access = access;
		this.cases = cases;
		this.rows = rows;
		this.names = names;
		this.steps = steps;
		this.models = models;
		this.files = files;
		this.days = days;
	}

	@GetMapping("/board")
	Board board(Actor actor) {
		Scope scope = this.access.requireCockpit(actor);
		return new Board(Arrays.stream(Kind.values()).map((kind) -> board(kind, scope)).toList());
	}

	private Process board(Kind kind, Scope scope) {
		LocalDate today = this.days.today();
		LocalDate longAgo = LocalDate.of(2000, 1, 1);
		LocalDate soon = this.days.soon();
		return new Process(this.models.key(kind), this.cases.countDue(scope, kind, longAgo, today.minusDays(1)),
				this.cases.countDue(scope, kind, today, soon),
				this.cases.due(scope, kind, longAgo, soon, null, LISTED).items().stream().map(this::line).toList());
	}

	private Line line(CaseRow row) {
		LocalDate due = row.dueOn().orElseThrow();
		return new Line(row.number(), row.subject(), this.names.department(row.department()), this.names.step(row), due,
				this.days.left(due), row.url());
	}

	@GetMapping("/steps")
	Map<String, List<Step>> steps(Actor actor, @RequestParam String process) {
		Scope scope = this.access.requireCockpit(actor);
		ProcessModels.Model model = this.models.model(process)
			.orElseThrow(() -> Refused.notFound("figures.error.process"));
		Map<String, StepTimes.Time> times = this.steps.recent(scope);
		return Map.of("steps", model.steps().stream().map((step) -> {
			StepTimes.Time time = times.getOrDefault(step.form(), StepTimes.Time.NONE);
			return new Step(step.id(), time.waiting(), time.median().isPresent() ? time.median().getAsDouble() : null);
		}).toList());
	}

	@GetMapping("/case")
	Case oneCase(Actor actor, @RequestParam String key) {
		Scope scope = this.access.requireCockpit(actor);
		RequestId id = this.files.find(key)
			.map((file) -> file.id())
			.orElseThrow(() -> Refused.notFound("figures.error.case"));
		CaseRow row = this.rows.find(id)
			.filter((found) -> scope.contains(found.department()))
			.orElseThrow(() -> Refused.notFound("figures.error.case"));
		ClockLine clock = new ClockLine(row.rule().map(this.names::rule).orElse(null), row.dueOn().orElse(null),
				row.dueOn().map(this.days::left).orElse(null), row.paused());
		return new Case(row.number(), row.subject(), this.names.department(row.department()), this.names.status(row),
				clock, row.url());
	}

	record Board(List<Process> processes) {
	}

	record Process(String key, int overdue, int dueSoon, List<Line> cases) {
	}

	record Line(String number, String subject, String department, String step, LocalDate due, int daysLeft,
			String url) {
	}

	record Step(String id, int waiting, Double medianHours) {
	}

	record Case(String number, String subject, String department, String status, ClockLine clock, String url) {
	}

	record ClockLine(String rule, LocalDate due, Integer daysLeft, boolean paused) {
	}

}
