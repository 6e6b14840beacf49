package cn.opendata.approval.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where people make and revoke the tokens of their programs.
 */
@Controller
@RequestMapping("/account/tokens")
class TokensController {

	private final Tokens tokens;

	private final Clock clock;

	private final MessageSource messages;

	TokensController(Tokens tokens, Clock clock, MessageSource messages) {
		this.tokens = tokens;
		this.clock = clock;
		this.messages = messages;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		return page(actor, "", Set.of(Scope.READ), today().plusDays(90), model);
	}

	@PostMapping
	String make(Actor actor, @RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) List<Scope> scopes,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
			Model model, RedirectAttributes next) {
		Set<Scope> wanted = (scopes != null) ? Set.copyOf(scopes) : EnumSet.noneOf(Scope.class);
		try {
			next.addFlashAttribute("secret", this.tokens.make(me(actor), name, wanted, lastDay));
			return "redirect:/account/tokens";
		}
		catch (Refused no) {
			model.addAttribute("errors", no.violations());
			return page(actor, name, wanted, lastDay, model);
		}
	}

	@PostMapping("/{id}/revoke")
	String revoke(Actor actor, @PathVariable String id, RedirectAttributes next) {
		this.tokens.revoke(me(actor), id);
		next.addFlashAttribute("notice", new DefaultMessageSourceResolvable("web.token.revoked"));
		return "redirect:/account/tokens";
	}

	private String page(Actor actor, String name, Set<Scope> scopes, LocalDate lastDay, Model model) {
		Map<String, String> choices = new LinkedHashMap<>();
		for (Scope scope : Scope.values()) {
			choices.put(scope.name(), this.messages.getMessage("Scope." + scope, null, actor.locale()));
		}
		model.addAttribute("tokens", this.tokens.of(me(actor)).stream().map((token) -> row(token, actor)).toList());
		model.addAttribute("choices", choices);
		model.addAttribute("form", Map.of("name", name, "scopes", scopes.stream().map(Scope::name).toList(), "lastDay",
				(lastDay != null) ? lastDay.toString() : ""));
		model.addAttribute("limits", Map.of("min", today().toString(), "max", today().plusYears(1).toString()));
		return "web/tokens";
	}

	private Row row(Token token, Actor actor) {
		DateTimeFormatter moment = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);
		String state = token.revokedAt().isPresent() ? "revoked"
				: token.usable(this.clock.instant()) ? "usable" : "expired";
		return new Row(token.id(), token.name(),
				token.scopes()
					.stream()
					.sorted()
					.map((scope) -> this.messages.getMessage("Scope." + scope + ".short", null, actor.locale()))
					.toList(),
				moment.format(token.createdAt()), Times.day(token.expiresAt().minusMillis(1)).toString(),
				token.lastUsedAt().map(moment::format).orElse(""), state);
	}

	private LocalDate today() {
		return Times.day(this.clock.instant());
	}

	private static PersonId me(Actor actor) {
		return actor.id().orElseThrow(() -> Refused.forbidden("web.no.403.what"));
	}

	/**
	 * A line of the list.
	 *
	 * @param id id of the token
	 * @param name its name
	 * @param scopes what it may be used for, in words
	 * @param created when it was made
	 * @param lastDay last day on which it is taken
	 * @param used when it was used last, empty for never
	 * @param state usable, expired or revoked
	 */
	record Row(String id, String name, List<String> scopes, String created, String lastDay, String used, String state) {
	}

}
