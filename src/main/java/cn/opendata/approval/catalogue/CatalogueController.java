package cn.opendata.approval.catalogue;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import cn.opendata.approval.catalogue.Search.Found;

/**
 * The public catalogue: search box, filters, found entries. Everything is in the address.
 */
@Controller
class CatalogueController {

	private static final int SIZE = 20;

	private final CatalogueIndex index;

	private final FacetChoices choices;

	CatalogueController(CatalogueIndex index, FacetChoices choices) {
		this.index = index;
		this.choices = choices;
	}

	@GetMapping("/catalogue")
	String list(@RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
		Search search = SearchParameters.read(parameters);
		int page = SearchParameters.page(parameters);
		Found found = this.index.page(search, page, SIZE);
		model.addAttribute("search", search);
		model.addAttribute("found", found);
		model.addAttribute("page", page);
		model.addAttribute("orders", SearchOrder.values());
		model.addAttribute("facets", this.choices.of(search, locale));
		model.addAttribute("nextUrl", (found.next() != null && page < SearchParameters.PAGES)
				? SearchParameters.url(search, page + 1) : null);
		model.addAttribute("previousUrl", (page > 1) ? SearchParameters.url(search, page - 1) : null);
		model.addAttribute("style", "/css/catalogue.css");
		model.addAttribute("script", "/js/catalogue.js");
		return "catalogue/list";
	}

}
