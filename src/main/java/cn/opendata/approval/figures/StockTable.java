package cn.opendata.approval.figures;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.catalogue.CatalogueStock;
import cn.opendata.approval.catalogue.CatalogueStock.Quality;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Times;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The state of the catalogue today: what is published, what is past its cycle, what can
 * be read by machines, what is empty.
 */
@Component
class StockTable {

	private final CatalogueStock stock;

	private final FigureWords words;

	private final Clock clock;

	StockTable(CatalogueStock stock, FigureWords words, Clock clock) {
		this.stock = stock;
		this.words = words;
		this.clock = clock;
	}

	Section of(Question question) {
		Map<Quality, Integer> counts = this.stock.counts(providers(question.scope()), Times.day(this.clock.instant()));
		int all = counts.get(Quality.PUBLISHED);
		List<Section.Line> lines = List.of(
				new Section.Line(this.words.say("figures.stock.PUBLISHED"),
						List.of(cell(question, counts, Quality.PUBLISHED))),
				line(question, counts, Quality.STALE, all), line(question, counts, Quality.MACHINE_READABLE, all),
				line(question, counts, Quality.EMPTY, all));
		return this.words.section("stock", List.of(this.words.column("figure"), this.words.column("today")),
				(all > 0) ? lines : List.of());
	}

	private Section.Line line(Question question, Map<Quality, Integer> counts, Quality quality, int all) {
		return new Section.Line(this.words.say("figures.stock." + quality),
				List.of(new Cell(Cell.percent(counts.get(quality), all), cell(question, counts, quality).part(),
						cell(question, counts, Quality.PUBLISHED).part())));
	}

	private static Cell cell(Question question, Map<Quality, Integer> counts, Quality quality) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath("/supervision/entries").queryParam("quality", quality);
		if (!question.department().isEmpty()) {
			url.queryParam("department", question.department());
		}
		return new Cell("", Optional.of(new Cell.Ref(counts.get(quality), url.encode().build().toUriString())),
				Optional.empty());
	}

	static List<DepartmentId> providers(Scope scope) {
		return scope.departments().stream().map(DepartmentId::new).toList();
	}

}
