package cn.opendata.approval.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.audit.StoredAuditTrail.Filter;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The auditor's page: reads the record, checks the chain, changes nothing.
 */
@Controller
@RequestMapping("/admin/audit")
class AuditController {

	private static final List<String> RESOURCES = List.of("request", "task", "clock", "grant", "organization", "words");

	private final StoredAuditTrail trail;

	private final Sentences sentences;

	private final Permissions permissions;

	AuditController(StoredAuditTrail trail, Sentences sentences, Permissions permissions) {
		this.trail = trail;
		this.sentences = sentences;
		this.permissions = permissions;
	}

	@GetMapping
	String page(Actor actor, @RequestParam(defaultValue = "") String resource,
			@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String person,
			@RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String before, Model model) {
		allow(actor, "read");
		Filter filter = new Filter(resource, number, person, day(day));
		Slice<AuditLine> lines = this.trail.page(filter, cursor(before));
		model.addAttribute("lines", lines.map((line) -> row(line, actor.locale())));
		model.addAttribute("filter", filter);
		model.addAttribute("resources", RESOURCES);
		return "audit/record";
	}

	@PostMapping("/verify")
	String verify(Actor actor, RedirectAttributes flash) {
		allow(actor, "verify");
		AuditTrail.Verification result = this.trail.verify();
		flash.addFlashAttribute("whole", result.whole());
		flash.addFlashAttribute("verified", sentence(result, actor.locale()));
		return "redirect:/admin/audit";
	}

	private String sentence(AuditTrail.Verification result, Locale locale) {
		return result.broken()
			.map((broken) -> this.sentences.text("audit.verify.broken", "", locale, Long.toString(broken.seq()),
					this.sentences.text("audit.verify." + broken.fault(), "", locale)))
			.orElseGet(() -> this.sentences.text("audit.verify.whole", "", locale, Long.toString(result.lines()),
					result.headHash()));
	}

	private Row row(AuditLine line, Locale locale) {
		return new Row(line, this.sentences.time(line.at(), locale),
				this.sentences.sentence(line, this.sentences.named(line, locale), locale),
				this.sentences.details(line, false, locale));
	}

	private void allow(Actor actor, String action) {
		if (!this.permissions.allows(actor.roles(), "audit", "RECORD", action)) {
			throw Refused.forbidden("audit.error.forbidden");
		}
	}

	private static LocalDate day(String typed) {
		return Stream.of(typed).filter((text) -> !text.isBlank()).map(AuditController::parsed).findFirst().orElse(null);
	}

	private static LocalDate parsed(String typed) {
		try {
			// ten characters: years of four figures, the database knows no others
			return LocalDate.parse((typed.strip().length() == 10) ? typed.strip() : "");
		}
		catch (DateTimeParseException ex) {
			throw Refused.invalid("day", "audit.error.day");
		}
	}

	private static Optional<Long> cursor(String before) {
		return before.matches("\\d{1,18}") ? Optional.of(Long.valueOf(before)) : Optional.empty();
	}

	/** A line as the page shows it. */
	record Row(AuditLine line, String time, String sentence, List<Sentences.Detail> details) {
	}

}
