package cn.opendata.approval.catalogue;

import java.util.Locale;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The catalogue as departments see it: on what terms entries are shared, and the way to
 * ask for them.
 */
@Controller
@RequestMapping("/cases/catalogue")
class DepartmentCatalogueController {

	private final SearchPage page;

	private final PublishedEntries published;

	private final Records records;

	private final Organizations organizations;

	DepartmentCatalogueController(SearchPage page, PublishedEntries published, Records records,
			Organizations organizations) {
		this.page = page;
		this.published = published;
		this.records = records;
		this.organizations = organizations;
	}

	@GetMapping
	String list(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Locale locale, Model model) {
		requireStaff(actor);
		Search search = this.page.show(parameters, SearchAudience.DEPARTMENTS, locale, model);
		Set<String> providers = search.values(Facet.PROVIDER);
		model.addAttribute("asks", asks(actor));
		// one request goes to one provider
		model.addAttribute("choosing",
				asks(actor) && providers.size() == 1 && !own(actor, new DepartmentId(providers.iterator().next())));
		return "catalogue/list";
	}

	@GetMapping("/{code}")
	String entry(@PathVariable String code, Actor actor, Model model) {
		requireStaff(actor);
		Entry entry = this.published.entry(code);
		EntryVersion version = this.published.version(entry.code(), entry.published().orElseThrow());
		boolean shared = version.content().sharing().type() != SharingClass.NOT_SHARED;
		model.addAttribute("entry", entry);
		model.addAttribute("about", version.content());
		model.addAttribute("provider", this.organizations.department(entry.provider()).orElse(null));
		model.addAttribute("publishedOn", Times.day(version.publishedAt().orElseThrow()));
		model.addAttribute("own", own(actor, entry.provider()));
		model.addAttribute("mayAsk", entry.visible() && !own(actor, entry.provider())
				&& (shared ? asks(actor) : actor.has(Role.PLATFORM_OFFICE)));
		model.addAttribute("rowCount", this.records.count(entry.code()));
		model.addAttribute("loaded", this.records.items(entry.code()));
		model.addAttribute("style", "/css/catalogue.css");
		return "catalogue/shared-entry";
	}

	private static boolean asks(Actor actor) {
		return actor.has(Role.REQUESTER) || actor.has(Role.PLATFORM_OFFICE);
	}

	private static boolean own(Actor actor, DepartmentId provider) {
		return actor.department().filter(provider::equals).isPresent();
	}

	private static void requireStaff(Actor actor) {
		if (actor.roles().stream().allMatch((role) -> role == Role.APPLICANT)) {
			throw Refused.forbidden("catalogue.shared.error.staff");
		}
	}

}
