package cn.opendata.approval.calendar;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page 时限计算: everybody may ask when a limit falls due, and why.
 */
@Controller
class DeadlineController {

	private final ClockRules rules;

	private final StoredCalendar calendar;

	private final ClockExplanations explanations;

	private final MessageSource messages;

	private final Clock clock;

	DeadlineController(ClockRules rules, StoredCalendar calendar, ClockExplanations explanations,
			MessageSource messages, Clock clock) {
		this.rules = rules;
		this.calendar = calendar;
		this.explanations = explanations;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping("/deadlines")
	String deadlines(@RequestParam MultiValueMap<String, String> typed, Locale locale, Model model,
			HttpServletResponse response) {
		DeadlineForm form = DeadlineForm.of(typed, Times.day(this.clock.instant()).toString());
		model.addAttribute("form", form);
		model.addAttribute("rules", names(locale));
		model.addAttribute("units", units(locale));
		if (typed.containsKey("start")) {
			try {
				answer(new DeadlineReader(this.rules, form.question()).read(), model);
				model.addAttribute("api", api(form.question()));
			}
			catch (Refused ex) {
				model.addAttribute("errors", ex.violations().stream().map(form::onPage).toList());
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			}
		}
		return "calendar/deadlines";
	}

	private void answer(DeadlineQuery query, Model model) {
		Due due = query.answer(this.calendar);
		model.addAttribute("explanation", this.explanations.of(query.rule().map(ClockRule::code).orElse(""),
				query.rule().map(ClockRule::basis), query.unit(), query.days(), query.extension(), due));
	}

	private Map<String, String> names(Locale locale) {
		Map<String, String> names = new LinkedHashMap<>();
		for (ClockRule rule : this.rules.all(Times.day(this.clock.instant()))) {
			String days = (rule.days() > 0)
					? this.messages.getMessage("calendar.amount." + rule.unit(), new Object[] { rule.days() }, locale)
					: this.messages.getMessage("calendar.amount.perCase", null, locale);
			names.put(rule.code(), this.messages.getMessage("calendar.deadlines.option",
					new Object[] { this.messages.getMessage("calendar.rule." + rule.code(), null, locale), days },
					locale));
		}
		return names;
	}

	private Map<String, String> units(Locale locale) {
		Map<String, String> units = new LinkedHashMap<>();
		for (Unit unit : Unit.values()) {
			units.put(unit.name(), this.messages.getMessage("Unit." + unit, null, locale));
		}
		return units;
	}

	private static String api(DeadlineQuestion question) {
		UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/api/v1/deadlines");
		Map<String, String> given = new LinkedHashMap<>();
		given.put("rule", question.rule());
		given.put("start", question.start());
		given.put("extend", question.extend());
		given.put("days", question.days());
		given.put("unit", question.unit());
		given.forEach((name, text) -> {
			if (!text.isEmpty()) {
				uri.queryParam(name, "{" + name + "}");
			}
		});
		question.pauses().forEach((pause) -> uri.queryParam("pause", pause));
		return uri.encode().buildAndExpand(given).toUriString();
	}

}
