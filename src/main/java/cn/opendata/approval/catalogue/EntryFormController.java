package cn.opendata.approval.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * The form in which an entry is written. What is wrong is said beside the field, what was
 * typed and uploaded stays.
 */
@Controller
@RequestMapping("/maintain/catalogue")
class EntryFormController {

	private static final String UPLOADED = "file:";

	private final Entries entries;

	private final Files files;

	private final Organizations organizations;

	EntryFormController(Entries entries, Files files, Organizations organizations) {
		this.entries = entries;
		this.files = files;
		this.organizations = organizations;
	}

	@InitBinder
	void manyItems(WebDataBinder binder) {
		binder.setAutoGrowCollectionLimit(600);
		// a form is made by its constructor and never touched again
		binder.setDeclarativeBinding(true);
	}

	@GetMapping("/new")
	String blank(Actor actor, Model model) {
		DepartmentId own = actor.department().orElse(new DepartmentId("none"));
		if (!this.entries.may(actor, own, "NEW", "create")) {
			throw Refused.forbidden("catalogue.error.notAllowed");
		}
		return form(null, EntryForm.blank(own.value()), List.of(), actor, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute EntryForm typed, @RequestParam(required = false) List<MultipartFile> upload,
			Actor actor, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		List<Violation> wrong = new ArrayList<>();
		List<Distribution> all = distributions(typed, List.of(), upload, wrong);
		try {
			DepartmentId provider = new DepartmentId(
					(typed.provider() == null || typed.provider().isBlank() || typed.provider().length() > 64) ? "none"
							: typed.provider());
			EntryContent content = checked(typed, all, wrong);
			EntryCode code = this.entries.create(provider, content, actor);
			redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable("catalogue.done.create"));
			return "redirect:/maintain/catalogue/" + code;
		}
		catch (Refused refused) {
			return again(refused, null, typed, all, actor, model, response);
		}
	}

	@GetMapping("/{code}/edit")
	String edit(@PathVariable String code, Actor actor, Model model) {
		Entry entry = editable(code, actor);
		EntryContent content = this.entries.content(entry);
		return form(entry, EntryForm.of(entry, content), content.distributions(), actor, model);
	}

	@PostMapping("/{code}/edit")
	String save(@PathVariable String code, @ModelAttribute EntryForm typed,
			@RequestParam(required = false) List<MultipartFile> upload, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		Entry entry = editable(code, actor);
		List<Violation> wrong = new ArrayList<>();
		List<Distribution> all = distributions(typed, this.entries.content(entry).distributions(), upload, wrong);
		try {
			long rowVersion = Optional.ofNullable(typed.rowVersion()).orElse(-1L);
			this.entries.save(entry.code(), rowVersion, checked(typed, all, wrong), actor);
			redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable("catalogue.done.save"));
			return "redirect:/maintain/catalogue/" + code;
		}
		catch (Refused refused) {
			return again(refused, entry, typed, all, actor, model, response);
		}
	}

	private static EntryContent checked(EntryForm typed, List<Distribution> all, List<Violation> wrong) {
		EntryContent content = typed.content(all);
		wrong.addAll(content.violations());
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		return content;
	}

	private Entry editable(String code, Actor actor) {
		Entry entry = this.entries.entry(Entries.code(code));
		if (!this.entries.actions(entry, actor).contains("edit")) {
			throw Refused.forbidden("catalogue.error.notAllowed");
		}
		return entry;
	}

	/** What is kept of the entry's files, what was uploaded before and what comes now. */
	private List<Distribution> distributions(EntryForm typed, List<Distribution> before, List<MultipartFile> uploads,
			List<Violation> wrong) {
		List<Distribution> all = new ArrayList<>(
				before.stream().filter((it) -> typed.kept().contains(it.id())).toList());
		typed.kept()
			.stream()
			.filter((it) -> it.startsWith(UPLOADED) && it.length() > UPLOADED.length() && it.length() < 64)
			.flatMap((it) -> this.files.file(new FileId(it.substring(UPLOADED.length()))).stream())
			.forEach((file) -> all.add(offered(file)));
		for (MultipartFile upload : (uploads != null) ? uploads : List.<MultipartFile>of()) {
			if (upload.getOriginalFilename() == null || upload.getOriginalFilename().isEmpty()) {
				continue;
			}
			try (InputStream in = upload.getInputStream()) {
				all.add(offered(this.files.store(upload.getOriginalFilename(), in)));
			}
			catch (Refused refused) {
				refused.violations().forEach((it) -> wrong.add(new Violation("upload", it.code(), it.args())));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return all;
	}

	private static Distribution offered(StoredFile file) {
		int dot = file.name().lastIndexOf('.');
		return Distribution.file(file.name(), file.name().substring(dot + 1).toLowerCase(java.util.Locale.ROOT),
				file.id(), file.size());
	}

	private String again(Refused refused, Entry entry, EntryForm typed, List<Distribution> all, Actor actor,
			Model model, HttpServletResponse response) {
		switch (refused.kind()) {
			case INVALID -> {
				response.setStatus(422);
				model.addAttribute("errors", refused.violations());
			}
			case CONFLICT -> {
				response.setStatus(409);
				model.addAttribute("errors", List.of(Violation.of("", refused.code(), refused.args().toArray())));
			}
			default -> throw refused;
		}
		return form(entry, typed, all, actor, model);
	}

	private String form(Entry entry, EntryForm typed, List<Distribution> distributions, Actor actor, Model model) {
		Map<String, String> providers = new LinkedHashMap<>();
		this.organizations.departments()
			.stream()
			.filter((it) -> actor.has(Role.PLATFORM_OFFICE) || actor.department().filter(it.id()::equals).isPresent())
			.forEach((it) -> providers.put(it.id().value(), it.name()));
		Map<String, String> kept = new LinkedHashMap<>();
		distributions
			.forEach((it) -> kept.put((entry == null || !typed.kept().contains(it.id())) && it.file().isPresent()
					? UPLOADED + it.file().get() : it.id(), it.title()));
		model.addAttribute("entry", entry);
		model.addAttribute("form", typed);
		model.addAttribute("providers", providers);
		model.addAttribute("kept", kept);
		model.addAttribute("themes", Theme.values());
		model.addAttribute("cycles", UpdateCycle.values());
		model.addAttribute("openings", OpeningClass.values());
		model.addAttribute("sharings", SharingClass.values());
		model.addAttribute("methods", SharingMethod.values());
		model.addAttribute("lines", Math.min(600, typed.items().size() + 6));
		model.addAttribute("style", "/css/catalogue.css");
		model.addAttribute("script", "/js/catalogue.js");
		return "catalogue/form";
	}

}
