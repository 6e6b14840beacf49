package cn.opendata.approval.notification;

import java.util.Locale;
import java.util.Map;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A person's own messages, and the bell.
 */
@Controller
@RequestMapping("/messages")
class MessagesController {

	private final Messages messages;

	private final Wording wording;

	MessagesController(Messages messages, Wording wording) {
		this.messages = messages;
		this.wording = wording;
	}

	@GetMapping
	String page(Actor actor, @RequestParam(defaultValue = "false") boolean unread,
			@RequestParam(defaultValue = "") String before, Model model) {
		PersonId person = person(actor);
		model.addAttribute("messages",
				this.messages.page(person, unread, before).map((message) -> row(message, actor.locale())));
		model.addAttribute("unread", unread);
		model.addAttribute("count", this.messages.unread(person));
		return "notification/messages";
	}

	/** The number on the bell, as a piece of the page; nothing for a visitor. */
	@GetMapping("/bell")
	ModelAndView bell(Actor actor, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		int count = actor.id().map(this.messages::unread).orElse(0);
		if (count == 0) {
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return null;
		}
		return new ModelAndView("notification/bell :: count", Map.of("count", count, "capped", count >= Messages.BELL));
	}

	/** Marks one as read and goes where it points. */
	@PostMapping("/{id}/open")
	String open(Actor actor, @PathVariable String id) {
		return "redirect:" + this.messages.read(person(actor), id)
			.filter((link) -> link.startsWith("/"))
			.orElseThrow(() -> Refused.notFound("notification.error.message"));
	}

	@PostMapping("/{id}/read")
	String read(Actor actor, @PathVariable String id) {
		this.messages.read(person(actor), id);
		return "redirect:/messages";
	}

	@PostMapping("/read-all")
	String readAll(Actor actor) {
		this.messages.readAll(person(actor));
		return "redirect:/messages";
	}

	private Row row(Messages.Message message, Locale locale) {
		return new Row(message.id(), this.wording.subject(message.saying(), locale),
				this.wording.text(message.saying(), locale), this.wording.facts(message.saying(), locale),
				this.wording.time(message.at(), locale), message.read());
	}

	private static PersonId person(Actor actor) {
		return actor.id().orElseThrow(() -> Refused.forbidden("notification.error.visitor"));
	}

	/** A message in the reader's language. */
	record Row(String id, String subject, String text, Map<String, String> facts, String time, boolean read) {
	}

}
