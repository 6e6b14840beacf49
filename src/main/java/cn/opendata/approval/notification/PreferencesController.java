package cn.opendata.approval.notification;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Which mails a person wants.
 */
@Controller
@RequestMapping("/account/messages")
class PreferencesController {

	private final Preferences preferences;

	PreferencesController(Preferences preferences) {
		this.preferences = preferences;
	}

	@GetMapping
	String page(Actor actor, Model model) {
		model.addAttribute("groups", groups(actor));
		model.addAttribute("off", this.preferences.off(person(actor)));
		return "notification/preferences";
	}

	@PostMapping
	String keep(Actor actor, @RequestParam(name = "group", required = false) Set<String> wanted,
			RedirectAttributes flash) {
		List<MailGroup> shown = groups(actor);
		Set<String> kept = new HashSet<>((wanted != null) ? wanted : Set.of());
		// what the page does not offer is not switched off by it
		Arrays.stream(MailGroup.values()).filter((group) -> !shown.contains(group)).map(Enum::name).forEach(kept::add);
		this.preferences.keep(person(actor), kept);
		flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable("notification.preferences.kept"));
		return "redirect:/account/messages";
	}

	private static List<MailGroup> groups(Actor actor) {
		boolean staff = actor.roles().stream().anyMatch((role) -> role != Role.APPLICANT);
		return Arrays.stream(MailGroup.values())
			.filter((group) -> staff || group == MailGroup.OWN_REQUESTS || group == MailGroup.LETTERS)
			.filter((group) -> actor.has(Role.APPLICANT)
					|| (group != MailGroup.OWN_REQUESTS && group != MailGroup.LETTERS))
			.filter((group) -> group != MailGroup.DIGEST || actor.has(Role.HEAD) || actor.has(Role.SUPERVISOR))
			.toList();
	}

	private static PersonId person(Actor actor) {
		return actor.id().orElseThrow(() -> Refused.forbidden("notification.error.visitor"));
	}

}
