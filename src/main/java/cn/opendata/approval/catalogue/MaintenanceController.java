package cn.opendata.approval.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Slice;

/**
 * The keepers' pages: the list of one's department, an entry with what may be done with
 * it, and the acts.
 */
@Controller
@RequestMapping("/maintain/catalogue")
class MaintenanceController {

	private final Entries entries;

	private final KeptEntries kept;

	private final SharedData data;

	private final Organizations organizations;

	MaintenanceController(Entries entries, KeptEntries kept, SharedData data, Organizations organizations) {
		this.entries = entries;
		this.kept = kept;
		this.data = data;
		this.organizations = organizations;
	}

	@GetMapping
	String list(@RequestParam(required = false) String state, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) String after, Actor actor, Model model) {
		Optional<DepartmentId> provider = seesAll(actor) ? Optional.empty()
				: Optional.of(actor.department().orElseThrow(() -> Refused.forbidden("catalogue.error.notAllowed")));
		if (provider.isPresent() && !this.entries.may(actor, provider.get(), "DRAFT", "view")) {
			throw Refused.forbidden("catalogue.error.notAllowed");
		}
		Optional<EntryState> one = Stream.of(EntryState.values()).filter((it) -> it.name().equals(state)).findFirst();
		Slice<Entry> page = this.kept.list(provider, one, q, after);
		model.addAttribute("entries", page.items());
		model.addAttribute("names", names());
		model.addAttribute("states", EntryState.values());
		model.addAttribute("state", one.orElse(null));
		model.addAttribute("q", q);
		model.addAttribute("seesAll", provider.isEmpty());
		DepartmentId own = actor.department().orElse(new DepartmentId("none"));
		model.addAttribute("mayCreate", this.entries.may(actor, own, "NEW", "create"));
		model.addAttribute("mayImport", this.entries.may(actor, own, "NEW", "import"));
		model.addAttribute("nextUrl",
				(page.next() == null) ? null
						: UriComponentsBuilder.fromPath("/maintain/catalogue")
							.queryParam("state", one.map(EntryState::name).orElse(""))
							.queryParam("q", "{q}")
							.queryParam("after", page.next())
							.encode()
							.buildAndExpand(q)
							.toUriString());
		model.addAttribute("firstUrl", (after != null) ? "/maintain/catalogue" : null);
		model.addAttribute("style", "/css/catalogue.css");
		return "catalogue/maintain";
	}

	@GetMapping("/{code}")
	String entry(@PathVariable String code, Actor actor, Model model) {
		Entry entry = visible(code, actor);
		model.addAttribute("entry", entry);
		model.addAttribute("about", this.entries.content(entry));
		model.addAttribute("provider", this.organizations.department(entry.provider()).orElse(null));
		model.addAttribute("actions", this.entries.actions(entry, actor));
		model.addAttribute("served", this.data.served(entry.code()).orElse(null));
		model.addAttribute("coming", this.data.last(entry.code()).orElse(null));
		model.addAttribute("style", "/css/catalogue.css");
		return "catalogue/kept";
	}

	@GetMapping("/{code}/return")
	String returnPage(@PathVariable String code, Actor actor, Model model) {
		return reasonPage(code, "return", actor, model);
	}

	@GetMapping("/{code}/take-down")
	String takeDownPage(@PathVariable String code, Actor actor, Model model) {
		return reasonPage(code, "takeDown", actor, model);
	}

	@PostMapping("/{code}/return")
	String sendBack(@PathVariable String code, @RequestParam(defaultValue = "") String reason, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		try {
			this.entries.sendBack(Entries.code(code), reason, actor);
			return done(Entries.code(code), "return", redirect);
		}
		catch (Refused refused) {
			return again(refused, code, "return", reason, actor, model, response);
		}
	}

	@PostMapping("/{code}/take-down")
	String takeDown(@PathVariable String code, @RequestParam(defaultValue = "") String reason, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		try {
			this.entries.takeDown(Entries.code(code), reason, actor);
			return done(Entries.code(code), "takeDown", redirect);
		}
		catch (Refused refused) {
			return again(refused, code, "takeDown", reason, actor, model, response);
		}
	}

	@PostMapping("/{code}/{act:submit|publish|change|drop|restore}")
	String act(@PathVariable String code, @PathVariable String act, Actor actor, RedirectAttributes redirect) {
		EntryCode entry = Entries.code(code);
		switch (act) {
			case "submit" -> this.entries.submit(entry, actor);
			case "publish" -> this.entries.publish(entry, actor);
			case "change" -> this.entries.change(entry, actor);
			case "drop" -> this.entries.drop(entry, actor);
			default -> this.entries.restore(entry, actor);
		}
		return done(entry, act, redirect);
	}

	private String again(Refused refused, String code, String act, String reason, Actor actor, Model model,
			HttpServletResponse response) {
		if (refused.kind() != Refused.Kind.INVALID) {
			throw refused;
		}
		response.setStatus(422);
		model.addAttribute("errors", refused.violations());
		model.addAttribute("reason", reason);
		return reasonPage(code, act, actor, model);
	}

	private String reasonPage(String code, String act, Actor actor, Model model) {
		Entry entry = visible(code, actor);
		if (!this.entries.actions(entry, actor).contains(act)) {
			throw Refused.forbidden("catalogue.error.notAllowed");
		}
		model.addAttribute("entry", entry);
		model.addAttribute("act", act);
		return "catalogue/reason";
	}

	private static String done(EntryCode code, String act, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable("catalogue.done." + act));
		return "redirect:/maintain/catalogue/" + code;
	}

	private Entry visible(String code, Actor actor) {
		Entry entry = this.entries.entry(Entries.code(code));
		if (!this.entries.actions(entry, actor).contains("view")) {
			throw Refused.notFound("catalogue.error.unknown", code);
		}
		return entry;
	}

	private static boolean seesAll(Actor actor) {
		return actor.has(Role.PLATFORM_OFFICE) || actor.has(Role.SYSTEM_ADMIN) || actor.has(Role.AUDITOR);
	}

	private Map<String, String> names() {
		return this.organizations.departments()
			.stream()
			.collect(Collectors.toMap((it) -> it.id().value(), Department::name));
	}

}
