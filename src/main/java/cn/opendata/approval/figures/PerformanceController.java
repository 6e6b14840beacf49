package cn.opendata.approval.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.shared.Times;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How departments perform, as a page and as files.
 */
@Controller
@RequestMapping("/supervision/performance")
class PerformanceController {

	private static final List<Role> GROUPS = List.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER, Role.DATA_MANAGER,
			Role.HEAD, Role.PLATFORM_OFFICE);

	private final FigureQuestions questions;

	private final Performance performance;

	private final TableFiles files;

	private final FigureWords words;

	private final Clock clock;

	PerformanceController(FigureQuestions questions, Performance performance, TableFiles files, FigureWords words,
			Clock clock) {
		this.questions = questions;
		this.performance = performance;
		this.files = files;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String page(Actor actor, Asked asked, Model model) {
		Period period = asked.period(today());
		Question question = question(actor, asked);
		model.addAttribute("asked", asked)
			.addAttribute("question", question)
			.addAttribute("period", period)
			.addAttribute("periodText", this.words.period(period))
			.addAttribute("previousText", this.words.period(period.previous()))
			.addAttribute("sections", sections(question, period, asked))
			.addAttribute("departments", this.questions.departments(actor))
			.addAttribute("kinds", Kind.values())
			.addAttribute("units", Period.Unit.values())
			.addAttribute("roles", GROUPS)
			.addAttribute("style", "/css/figures.css");
		return "figures/performance";
	}

	@GetMapping("/file.xlsx")
	ResponseEntity<byte[]> workbook(Actor actor, Asked asked) {
		return this.files.workbook(name(asked), sections(question(actor, asked), asked.period(today()), asked));
	}

	@GetMapping("/file.csv")
	ResponseEntity<byte[]> text(Actor actor, Asked asked, @RequestParam(defaultValue = "main") String table) {
		List<Section> wanted = sections(question(actor, asked), asked.period(today()), asked).stream()
			.filter((section) -> section.name().equals(table))
			.toList();
		return this.files.text(name(asked), wanted);
	}

	private Question question(Actor actor, Asked asked) {
		return this.questions.of(actor, asked.department(), asked.kind(), asked.period(today()).months());
	}

	private List<Section> sections(Question question, Period period, Asked asked) {
		return this.performance.of(question, period.previous().months(), asked.roleGroup());
	}

	private String name(Asked asked) {
		Period period = asked.period(today());
		return this.words.say("figures.performance.title") + " " + period.from() + "–" + period.until();
	}

	private LocalDate today() {
		return Times.day(this.clock.instant());
	}

}
