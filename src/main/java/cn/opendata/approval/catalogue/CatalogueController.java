package cn.opendata.approval.catalogue;

import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public catalogue.
 */
@Controller
class CatalogueController {

	private final SearchPage page;

	CatalogueController(SearchPage page) {
		this.page = page;
	}

	@GetMapping("/catalogue")
	String list(@RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
		this.page.show(parameters, SearchAudience.PUBLIC, locale, model);
		return "catalogue/list";
	}

}
