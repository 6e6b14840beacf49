package cn.opendata.approval.catalogue;

import java.util.Locale;

import cn.opendata.approval.catalogue.Search.Found;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * The page of found entries: search box, filters, a page of hits. Everything is in the
 * address.
 */
@Component
class SearchPage {

	private static final int SIZE = 20;

	private final CatalogueIndex index;

	private final FacetChoices choices;

	SearchPage(CatalogueIndex index, FacetChoices choices) {
		this.index = index;
		this.choices = choices;
	}

	Search show(MultiValueMap<String, String> parameters, SearchAudience audience, Locale locale, Model model) {
		Search search = SearchParameters.read(parameters, audience);
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
		return search;
	}

}
