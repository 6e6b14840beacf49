package cn.opendata.approval.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import cn.opendata.approval.shared.HomePart;

/**
 * What the catalogue shows on the front page: its fullest themes, its size, its newest
 * entries.
 */
@Configuration(proxyBeanMethods = false)
class CatalogueHome {

	private static final int TILES = 12;

	private static final int NEWEST = 6;

	/** A theme as a tile. */
	record Tile(Theme theme, String icon, int count) {
	}

	private record Part(Place place, int order, String fragment,
			java.util.function.Supplier<Map<String, Object>> facts) implements HomePart {

		@Override
		public Map<String, Object> model(Locale locale) {
			return this.facts.get();
		}

	}

	@Bean
	HomePart catalogueThemes(CatalogueIndex index) {
		return new Part(HomePart.Place.TILES, 10, "catalogue/home :: themes", () -> Map.of("themes", tiles(index)));
	}

	@Bean
	HomePart catalogueFigure(CatalogueIndex index) {
		return new Part(HomePart.Place.FIGURE, 10, "catalogue/home :: figure", () -> Map.of("entries", index.size()));
	}

	@Bean
	HomePart catalogueNewest(CatalogueIndex index) {
		return new Part(HomePart.Place.LIST, 10, "catalogue/home :: newest",
				() -> Map.of("entries", index.page(Search.latest(), 1, NEWEST).hits()));
	}

	private static List<Tile> tiles(CatalogueIndex index) {
		Map<String, Integer> counts = index.counts(Search.latest()).get(Facet.THEME);
		return Stream.of(Theme.values())
			.map((theme) -> new Tile(theme, theme.icon(), counts.getOrDefault(theme.name(), 0)))
			.sorted(Comparator.comparingInt(Tile::count).reversed())
			.limit(TILES)
			.sorted(Comparator.comparing(Tile::theme))
			.toList();
	}

}
