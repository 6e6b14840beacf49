package cn.opendata.approval.request;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the head keeps the phrases of the department.
 */
@Controller
@RequestMapping("/maintain/words")
class PhrasesController {

	private static final String PAGE = "redirect:/maintain/words";

	private final Phrases phrases;

	private final Organizations organizations;

	private final Permissions permissions;

	private final MessageSource messages;

	PhrasesController(Phrases phrases, Organizations organizations, Permissions permissions, MessageSource messages) {
		this.phrases = phrases;
		this.organizations = organizations;
		this.permissions = permissions;
		this.messages = messages;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		return list(actor, department(actor), "", "", model);
	}

	@PostMapping
	String add(Actor actor, @RequestParam(defaultValue = "") String field,
			@RequestParam(defaultValue = "") String words, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		DepartmentId department = department(actor);
		try {
			this.phrases.add(actor, department, field, words);
		}
		catch (Refused no) {
			again(no, model, response);
			return list(actor, department, field, words, model);
		}
		return done(redirect, "request.phrases.added");
	}

	@GetMapping("/{id}")
	String phrase(Actor actor, @PathVariable String id, Model model) {
		Phrases.Phrase phrase = this.phrases.get(department(actor), id);
		return one(phrase, phrase.words(), model);
	}

	@PostMapping("/{id}")
	String change(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "") String words, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		DepartmentId department = department(actor);
		try {
			this.phrases.change(actor, department, id, words);
		}
		catch (Refused no) {
			again(no, model, response);
			return one(this.phrases.get(department, id), words, model);
		}
		return done(redirect, "request.phrases.changed");
	}

	@PostMapping("/{id}/remove")
	String remove(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
		this.phrases.remove(actor, department(actor), id);
		return done(redirect, "request.phrases.removed");
	}

	private String list(Actor actor, DepartmentId department, String field, String words, Model model) {
		model
			.addAttribute("department",
					this.organizations.department(department).map(Department::name).orElse(department.value()))
			.addAttribute("fields", fields(actor.locale()))
			.addAttribute("own", this.phrases.of(department))
			.addAttribute("common", this.phrases.common())
			.addAttribute("field", field)
			.addAttribute("words", words);
		return "request/phrases";
	}

	private Map<String, String> fields(Locale locale) {
		Map<String, String> fields = new LinkedHashMap<>();
		Phrases.FIELDS.forEach(
				(field) -> fields.put(field, this.messages.getMessage("request.phrases.field." + field, null, locale)));
		return fields;
	}

	private static String one(Phrases.Phrase phrase, String words, Model model) {
		model.addAttribute("phrase", phrase).addAttribute("words", words);
		return "request/phrase";
	}

	private static void again(Refused no, Model model, HttpServletResponse response) {
		if (no.kind() != Refused.Kind.INVALID) {
			throw no;
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("errors", no.violations());
	}

	private static String done(RedirectAttributes redirect, String key) {
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable(key));
		return PAGE;
	}

	private DepartmentId department(Actor actor) {
		if (!this.permissions.allows(actor.roles(), "words", "PHRASES", "edit")) {
			throw Refused.forbidden("request.error.phrase.forbidden");
		}
		return actor.department().orElseThrow(() -> Refused.forbidden("request.error.phrase.forbidden"));
	}

}
