package cn.opendata.approval.catalogue;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search as parameters of an address, read without ever refusing: what is unknown
 * counts as not given.
 */
final class SearchParameters {

	static final int PAGES = 50;

	/** No theme, format or id of a department is longer. */
	private static final int LONGEST = 64;

	private SearchParameters() {
	}

	static Search read(MultiValueMap<String, String> parameters, SearchAudience audience) {
		Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
		for (Facet facet : audience.facets()) {
			chosen.put(facet,
					parameters.getOrDefault(facet.field(), List.of())
						.stream()
						.filter((value) -> !value.isBlank() && value.length() <= LONGEST)
						.collect(Collectors.toCollection(TreeSet::new)));
		}
		String text = first(parameters, "q");
		return new Search(audience, text, chosen, order(first(parameters, "sort"), text));
	}

	static int page(MultiValueMap<String, String> parameters) {
		String page = first(parameters, "page");
		return page.matches("[0-9]{1,4}") ? Math.max(1, Math.min(PAGES, Integer.parseInt(page))) : 1;
	}

	/** The address of the same search on another page. */
	static String url(Search search, int page) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(search.audience().url());
		Map<String, Object> values = new LinkedHashMap<>();
		if (!search.text().isEmpty()) {
			url.queryParam("q", "{q}");
			values.put("q", search.text());
		}
		search.chosen().forEach((facet, chosen) -> chosen.forEach((value) -> {
			String name = facet.field() + values.size();
			url.queryParam(facet.field(), "{" + name + "}");
			values.put(name, value);
		}));
		url.queryParam("sort", search.order().name().toLowerCase(Locale.ROOT));
		if (page > 1) {
			url.queryParam("page", page);
		}
		return url.encode().buildAndExpand(values).toUriString();
	}

	private static SearchOrder order(String name, String text) {
		return Stream.of(SearchOrder.values())
			.filter((order) -> order.name().equalsIgnoreCase(name))
			.findFirst()
			.orElse(text.isBlank() ? SearchOrder.NEWEST : SearchOrder.RELEVANCE);
	}

	private static String first(MultiValueMap<String, String> parameters, String name) {
		String first = parameters.getFirst(name);
		return (first != null) ? first : "";
	}

}
