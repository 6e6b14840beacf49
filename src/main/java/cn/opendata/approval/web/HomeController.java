package cn.opendata.approval.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import cn.opendata.approval.shared.HomePart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The front page, put together from what the rooms contribute, and the guide.
 */
@Controller
class HomeController {

	private static final Logger logger = LoggerFactory.getLogger(HomeController.class);

	private final ObjectProvider<HomePart> parts;

	HomeController(ObjectProvider<HomePart> parts) {
		this.parts = parts;
	}

	@GetMapping("/")
	String home(Locale locale, Model model) {
		model.addAttribute("tiles", of(HomePart.Place.TILES, locale));
		model.addAttribute("figures", of(HomePart.Place.FIGURE, locale));
		model.addAttribute("lists", of(HomePart.Place.LIST, locale));
		return "web/home";
	}

	@GetMapping("/guide")
	String guide() {
		return "web/guide";
	}

	private List<Filled> of(HomePart.Place place, Locale locale) {
		return this.parts.stream()
			.filter((part) -> part.place() == place)
			.sorted(Comparator.comparingInt(HomePart::order))
			.map((part) -> filled(part, locale))
			.filter((part) -> part != null)
			.toList();
	}

	/** The front page stands even if one room cannot fill its part. */
	private static Filled filled(HomePart part, Locale locale) {
		try {
			return new Filled(part.fragment(), part.model(locale));
		}
		catch (RuntimeException ex) {
			logger.error("The part {} of the front page is missing", part.fragment(), ex);
			return null;
		}
	}

	/**
	 * A part with what it shows.
	 *
	 * @param fragment the fragment
	 * @param model what it reads
	 */
	record Filled(String fragment, Map<String, Object> model) {
	}

}
