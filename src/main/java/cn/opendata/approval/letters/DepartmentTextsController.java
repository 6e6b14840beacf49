package cn.opendata.approval.letters;

import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.letters.DepartmentTexts.Texts;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the head sets what the department's letters say in its own words.
 */
@Controller
@RequestMapping("/maintain/letters")
class DepartmentTextsController {

	private static final int SHORTEST_REMEDIES = 20;

	private static final int LONGEST_REMEDIES = 1000;

	private final DepartmentTexts texts;

	private final Organizations organizations;

	private final Permissions permissions;

	DepartmentTextsController(DepartmentTexts texts, Organizations organizations, Permissions permissions) {
		this.texts = texts;
		this.organizations = organizations;
		this.permissions = permissions;
	}

	@GetMapping
	String form(Actor actor, Model model) {
		Department department = department(actor);
		return form(department, this.texts.of(department), model);
	}

	@PostMapping
	String keep(Actor actor, @RequestParam(defaultValue = "") String shortName,
			@RequestParam(defaultValue = "") String remedies, Model model, RedirectAttributes flash) {
		Department department = department(actor);
		Texts typed = new Texts(shortName.strip(), remedies.strip());
		List<Violation> faults = faults(typed);
		if (!faults.isEmpty()) {
			model.addAttribute("errors", faults);
			return form(department, typed, model);
		}
		this.texts.keep(department.id(), typed);
		flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("letters.texts.kept"));
		return "redirect:/maintain/letters";
	}

	private String form(Department department, Texts texts, Model model) {
		model.addAttribute("department", department);
		model.addAttribute("texts", texts);
		model.addAttribute("standard", this.texts.standard(department));
		return "letters/texts";
	}

	private static List<Violation> faults(Texts typed) {
		List<Violation> faults = new ArrayList<>();
		if (typed.shortName().isEmpty() || typed.shortName().length() > 10) {
			faults.add(Violation.of("shortName", "letters.error.short-name"));
		}
		if (typed.remedies().length() < SHORTEST_REMEDIES || typed.remedies().length() > LONGEST_REMEDIES) {
			faults.add(Violation.of("remedies", "letters.error.remedies", Integer.toString(SHORTEST_REMEDIES),
					Integer.toString(LONGEST_REMEDIES)));
		}
		return faults;
	}

	private Department department(Actor actor) {
		if (!this.permissions.allows(actor.roles(), "letters", "TEXTS", "edit")) {
			throw Refused.forbidden("letters.error.forbidden");
		}
		return actor.department()
			.flatMap(this.organizations::department)
			.orElseThrow(() -> Refused.forbidden("letters.error.forbidden"));
	}

}
