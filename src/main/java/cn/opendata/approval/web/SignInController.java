package cn.opendata.approval.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpSession;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.DemoLogins;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * The sign-in page.
 */
@Controller
class SignInController {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final DemoLogins demo;

	private final MessageSource messages;

	SignInController(DemoLogins demo, MessageSource messages) {
		this.demo = demo;
		this.messages = messages;
	}

	@GetMapping("/login")
	String login(Actor actor, @RequestParam(required = false) String out,
			@SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) Exception refused,
			HttpSession session, Model model) {
		if (actor.signedIn()) {
			return "redirect:/";
		}
		if (refused instanceof SignInRefused no) {
			session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
			model.addAttribute("login", no.login());
			model.addAttribute("errors", Map.of("username", sentence(no)));
		}
		if (out != null) {
			model.addAttribute("notice", text("web.login.out"));
		}
		model.addAttribute("demo", byRole());
		return "web/login";
	}

	private String sentence(SignInRefused no) {
		return (no.until() != null) ? text("web.login.locked", moment(no.until())) : text("web.login.refused");
	}

	private static String moment(Instant until) {
		return MOMENT.format(LocalDateTime.ofInstant(until, Times.ZONE));
	}

	private String text(String key, Object... args) {
		return this.messages.getMessage(key, args, LocaleContextHolder.getLocale());
	}

	private Map<Role, List<DemoLogins.DemoLogin>> byRole() {
		Map<Role, List<DemoLogins.DemoLogin>> groups = new LinkedHashMap<>();
		for (Role role : Role.values()) {
			List<DemoLogins.DemoLogin> people = this.demo.all().stream().filter((one) -> one.role() == role).toList();
			if (!people.isEmpty()) {
				groups.put(role, people);
			}
		}
		return groups;
	}

}
