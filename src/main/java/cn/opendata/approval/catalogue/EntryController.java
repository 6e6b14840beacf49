package cn.opendata.approval.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import cn.opendata.approval.files.Downloads;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * The public page of an entry, of each of its versions, and its downloads.
 */
@Controller
class EntryController {

	private final PublishedEntries published;

	private final Figures figures;

	private final Organizations organizations;

	private final Files files;

	private final Downloads downloads;

	private final ObjectProvider<EntryPart> parts;

	EntryController(PublishedEntries published, Figures figures, Organizations organizations, Files files,
			Downloads downloads, ObjectProvider<EntryPart> parts) {
		this.published = published;
		this.figures = figures;
		this.organizations = organizations;
		this.files = files;
		this.downloads = downloads;
		this.parts = parts;
	}

	/**
	 * A part another room contributes.
	 *
	 * @param fragment template fragment
	 * @param model what it reads as {@code part}
	 */
	record PartView(String fragment, Map<String, Object> model) {
	}

	/** One line of the list of versions. */
	record VersionLine(int version, LocalDate publishedOn) {
	}

	@GetMapping("/catalogue/{code}")
	String entry(@PathVariable String code, Actor actor, Model model) {
		Entry entry = this.published.entry(code);
		this.figures.viewed(entry.code());
		return page(entry, entry.published().orElseThrow(), actor, model);
	}

	@GetMapping("/catalogue/{code}/versions/{version}")
	String version(@PathVariable String code, @PathVariable int version, Actor actor, Model model) {
		return page(this.published.entry(code), version, actor, model);
	}

	@GetMapping("/catalogue/{code}/files/{id}")
	ResponseEntity<?> download(@PathVariable String code, @PathVariable String id, Actor actor) {
		EntryVersion version = this.published.offering(code, id);
		Distribution what = version.content()
			.distributions()
			.stream()
			.filter((it) -> it.id().equals(id))
			.findFirst()
			.orElseThrow();
		this.figures.downloaded(version.code(), version.version(), what, actor.id());
		if (what.file().isEmpty()) {
			return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(what.link())).build();
		}
		return this.downloads.attachment(
				what.file().flatMap(this.files::file).orElseThrow(() -> Refused.notFound("catalogue.error.file")));
	}

	@PostMapping("/catalogue/{code}/rating")
	String rate(@PathVariable String code, @RequestParam int stars, Actor actor, RedirectAttributes redirect) {
		EntryCode rated = this.published.entry(code).code();
		this.figures.rate(rated, stars,
				actor.id().orElseThrow(() -> Refused.forbidden("catalogue.error.rating.signIn")));
		redirect.addFlashAttribute("notice", new DefaultMessageSourceResolvable("catalogue.rating.thanks"));
		return "redirect:/catalogue/" + rated;
	}

	private String page(Entry entry, int number, Actor actor, Model model) {
		EntryVersion version = this.published.version(entry.code(), number);
		List<VersionLine> versions = this.published.versions(entry.code());
		model.addAttribute("entry", entry);
		model.addAttribute("version", version);
		model.addAttribute("about", version.content());
		model.addAttribute("provider", this.organizations.department(entry.provider()).orElse(null));
		model.addAttribute("versions", versions);
		model.addAttribute("publishedOn", Times.day(version.publishedAt().orElseThrow()));
		model.addAttribute("current", number == entry.published().orElse(0) && entry.visible());
		model.addAttribute("parts", this.parts.stream()
			.flatMap((part) -> part.model(entry.code()).map((values) -> new PartView(part.fragment(), values)).stream())
			.toList());
		model.addAttribute("figure", this.figures.of(entry.code()));
		model.addAttribute("signedIn", actor.signedIn());
		model.addAttribute("style", "/css/catalogue.css");
		return "catalogue/entry";
	}

}
