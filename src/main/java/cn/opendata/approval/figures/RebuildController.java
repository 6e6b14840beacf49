package cn.opendata.approval.figures;

import java.time.format.DateTimeFormatter;
import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An administrator has all figures made anew.
 */
@Controller
@RequestMapping("/admin/figures")
class RebuildController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

	private final RebuildRuns runs;

	private final Permissions permissions;

	private final Organizations organizations;

	RebuildController(RebuildRuns runs, Permissions permissions, Organizations organizations) {
		this.runs = runs;
		this.permissions = permissions;
		this.organizations = organizations;
	}

	@GetMapping
	String page(Actor actor, Model model) {
		require(actor);
		show(model);
		return "figures/rebuild";
	}

	@GetMapping("/progress")
	String progress(Actor actor, Model model, HttpServletResponse response) {
		require(actor);
		if (!show(model)) {
			response.setHeader("HX-Refresh", "true");
		}
		return "figures/rebuild :: progress";
	}

	@PostMapping
	String start(Actor actor, RedirectAttributes redirect) {
		require(actor);
		this.runs.start(actor.id());
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable("figures.rebuild.started"));
		return "redirect:/admin/figures";
	}

	private boolean show(Model model) {
		List<Line> lines = this.runs.latest().stream().map(this::line).toList();
		boolean running = lines.stream().anyMatch((line) -> line.run().running());
		model.addAttribute("lines", lines).addAttribute("running", running);
		return running;
	}

	private Line line(RebuildRuns.Run run) {
		return new Line(run, TIME.format(run.askedAt()), run.endedAt().map(TIME::format).orElse(""),
				run.by().flatMap(this.organizations::person).map(Person::name).orElse(""));
	}

	private void require(Actor actor) {
		if (!this.permissions.allows(actor.roles(), "figures", "TABLES", "rebuild")) {
			throw Refused.forbidden("figures.error.rebuild");
		}
	}

	/**
	 * A rebuild in words.
	 *
	 * @param run the rebuild
	 * @param from when it was asked for
	 * @param until when it was over, empty before
	 * @param by who asked, empty for the system
	 */
	record Line(RebuildRuns.Run run, String from, String until, String by) {
	}

}
