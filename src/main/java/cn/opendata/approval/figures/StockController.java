package cn.opendata.approval.figures;

import java.time.Clock;

import cn.opendata.approval.catalogue.CatalogueStock;
import cn.opendata.approval.catalogue.CatalogueStock.Quality;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.Times;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The catalogue entries behind a figure.
 */
@Controller
class StockController {

	private static final int SIZE = 50;

	private final FigureQuestions questions;

	private final CatalogueStock stock;

	private final FigureWords words;

	private final Clock clock;

	StockController(FigureQuestions questions, CatalogueStock stock, FigureWords words, Clock clock) {
		this.questions = questions;
		this.stock = stock;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping("/supervision/entries")
	String page(Actor actor, @RequestParam(defaultValue = "PUBLISHED") Quality quality,
			@RequestParam(required = false) String department, @RequestParam(required = false) String after,
			Model model) {
		Question question = this.questions.of(actor, department, "", Months.EVER);
		Slice<Line> page = this.stock
			.list(quality, StockTable.providers(question.scope()), Times.day(this.clock.instant()), after, SIZE)
			.map((entry) -> new Line(entry, this.words.department(entry.provider())));
		String url = "/supervision/entries?quality=" + quality
				+ (question.department().isEmpty() ? "" : "&department=" + question.department());
		model.addAttribute("page", page)
			.addAttribute("quality", quality)
			.addAttribute("nextUrl", (page.next() != null) ? url + "&after=" + page.next() : null)
			.addAttribute("firstUrl", (after != null && !after.isEmpty()) ? url : null)
			.addAttribute("style", "/css/figures.css");
		return "figures/entries";
	}

	/**
	 * A line.
	 *
	 * @param entry the entry
	 * @param provider name of its provider
	 */
	record Line(CatalogueStock.Stocked entry, String provider) {
	}

}
