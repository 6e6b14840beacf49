package cn.opendata.approval.organization;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of leave cover (替岗).
 */
@Controller
@RequestMapping("/account/cover")
class CoverController {

	private final LeaveCover cover;

	CoverController(LeaveCover cover) {
		this.cover = cover;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		String self = actor.id().map(Object::toString).orElse("");
		return page(actor, new CoverForm(self, "", "", ""), model);
	}

	@PostMapping
	String set(CoverForm form, Actor actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		try {
			this.cover.set(actor, form.absent(), form.substitute(), day(form.from()), day(form.to()));
		}
		catch (Refused no) {
			FormFaults.show(no, model, response);
			return page(actor, form, model);
		}
		redirect.addFlashAttribute("notice", Choices.notice("organization.cover.saved"));
		return "redirect:/account/cover";
	}

	@PostMapping("/{id}/end")
	String end(@PathVariable String id, Actor actor, RedirectAttributes redirect) {
		this.cover.end(actor, id);
		redirect.addFlashAttribute("notice", Choices.notice("organization.cover.ended"));
		return "redirect:/account/cover";
	}

	private String page(Actor actor, CoverForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("absentees", names(this.cover.absentees(actor)));
		model.addAttribute("colleagues", names(this.cover.colleagues(actor)));
		model.addAttribute("covers", this.cover.of(actor));
		model.addAttribute("ending",
				this.cover.of(actor).stream().filter((each) -> this.cover.mayEnd(actor, each)).toList());
		return "organization/cover";
	}

	private static Map<String, String> names(List<Person> people) {
		Map<String, String> names = new LinkedHashMap<>();
		people.forEach((person) -> names.put(person.id().value(), person.name()));
		return names;
	}

	private static LocalDate day(String typed) {
		try {
			return (typed != null && typed.strip().length() == 10) ? LocalDate.parse(typed.strip()) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** What was typed. */
	record CoverForm(String absent, String substitute, String from, String to) {
	}

}
