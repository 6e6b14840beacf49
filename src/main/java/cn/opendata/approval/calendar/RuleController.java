package cn.opendata.approval.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Refused.Kind;
import cn.opendata.approval.shared.Times;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The administrator's rules: every version to read, a new one valid from a day on.
 */
@Controller
class RuleController {

	private final StoredRules rules;

	private final CalendarAccess access;

	private final MessageSource messages;

	private final Clock clock;

	RuleController(StoredRules rules, CalendarAccess access, MessageSource messages, Clock clock) {
		this.rules = rules;
		this.access = access;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/admin/rules")
	String rules(Actor actor, Model model) {
		this.access.requireView(actor);
		model.addAttribute("rules", this.rules.all(today()));
		return "calendar/admin-rules";
	}

	@GetMapping("/admin/rules/{code}")
	String rule(Actor actor, @PathVariable String code, Locale locale, Model model) {
		this.access.requireView(actor);
		return show(actor, code, RuleForm.of(this.rules.versions(code).get(0)), locale, model);
	}

	@PostMapping("/admin/rules/{code}")
	String add(Actor actor, @PathVariable String code, RuleForm form, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		this.access.requireChange(actor);
		ClockRule latest = this.rules.versions(code).get(0);
		try {
			ClockRule added = this.rules.add(form.next(latest, today()), actor.id().map(PersonId::value).orElse(null));
			redirect.addFlashAttribute("notice",
					new DefaultMessageSourceResolvable(new String[] { "calendar.admin.ruleAdded" },
							new Object[] { added.version(), added.validFrom().toString() }));
			return "redirect:/admin/rules/" + latest.code();
		}
		catch (Refused ex) {
			if (ex.kind() != Kind.INVALID) {
				throw ex;
			}
			model.addAttribute("errors", ex.violations());
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return show(actor, code, form, locale, model);
		}
	}

	private String show(Actor actor, String code, RuleForm form, Locale locale, Model model) {
		Map<String, String> units = new LinkedHashMap<>();
		for (Unit unit : Unit.values()) {
			units.put(unit.name(), this.messages.getMessage("Unit." + unit, null, locale));
		}
		model.addAttribute("versions", this.rules.versions(code));
		model.addAttribute("current", this.rules.inForce(code, today()).version());
		model.addAttribute("mayChange", this.access.mayChange(actor));
		model.addAttribute("code", code);
		model.addAttribute("units", units);
		model.addAttribute("form", form);
		model.addAttribute("tomorrow", today().plusDays(1));
		return "calendar/admin-rule";
	}

	private LocalDate today() {
		return Times.day(this.clock.instant());
	}

}
