package cn.opendata.approval.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.shared.Refused;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The administrator's view of the mails: what went out, what did not and why.
 */
@Controller
@RequestMapping("/admin/outbox")
class OutboxController {

	private final Outbox outbox;

	private final Wording wording;

	private final Permissions permissions;

	OutboxController(Outbox outbox, Wording wording, Permissions permissions) {
		this.outbox = outbox;
		this.wording = wording;
		this.permissions = permissions;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String before, Model model) {
		allow(actor, "read");
		Optional<MailState> only = Stream.of(MailState.values()).filter((one) -> one.name().equals(state)).findFirst();
		model.addAttribute("mails", this.outbox.page(only, before).map((mail) -> row(mail, actor.locale())));
		model.addAttribute("states", MailState.values());
		model.addAttribute("state", only.map(MailState::name).orElse(""));
		return "notification/outbox";
	}

	@GetMapping("/{id}")
	String view(Actor actor, @PathVariable String id, Model model) {
		allow(actor, "read");
		model.addAttribute("row", row(mail(id), actor.locale()));
		return "notification/mail-view";
	}

	@PostMapping("/{id}/send")
	String send(Actor actor, @PathVariable String id, RedirectAttributes flash) {
		allow(actor, "send");
		mail(id);
		boolean queued = this.outbox.sendAgain(id) == MailState.QUEUED;
		flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(
				queued ? "notification.outbox.queued" : "notification.outbox.no-server"));
		return "redirect:/admin/outbox/" + id;
	}

	private Mail mail(String id) {
		return this.outbox.mail(id).orElseThrow(() -> Refused.notFound("notification.error.mail"));
	}

	private Row row(Mail mail, Locale locale) {
		return new Row(mail, this.wording.time(mail.createdAt(), locale), this.wording.time(mail.changedAt(), locale));
	}

	private void allow(Actor actor, String action) {
		if (!this.permissions.allows(actor.roles(), "notification", "OUTBOX", action)) {
			throw Refused.forbidden("notification.error.outbox");
		}
	}

	/** A mail with its times in words. */
	record Row(Mail mail, String created, String changed) {
	}

}
