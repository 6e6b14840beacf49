package cn.opendata.approval.figures;

import java.time.Clock;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The board of whoever supervises (监督看板): how many cases are open where, and which are
 * overdue.
 */
@Controller
class BoardController {

	private static final int SIZE = 30;

	private final SupervisionAccess access;

	private final OpenCases cases;

	private final CaseLines lines;

	private final Clock clock;

	BoardController(SupervisionAccess access, OpenCases cases, CaseLines lines, Clock clock) {
		this.access = access;
		this.cases = cases;
		this.lines = lines;
		this.clock = clock;
	}

	@GetMapping("/supervision")
	String board(Actor actor, @RequestParam(required = false) String after, Model model) {
		Scope scope = this.access.require(actor);
		model.addAttribute("statuses", this.cases.byStatus(scope))
			.addAttribute("page",
					this.cases.overdue(scope, Times.day(this.clock.instant()), after, SIZE).map(this.lines::of))
			.addAttribute("after", after);
		return "figures/board";
	}

}
