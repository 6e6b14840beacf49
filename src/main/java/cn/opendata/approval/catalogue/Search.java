package cn.opendata.approval.catalogue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody looks for.
 *
 * @param audience who
 * @param text words, may be blank
 * @param chosen per facet the values any of which will do; a facet without is missing
 * @param order in which order
 */
record Search(SearchAudience audience, String text, Map<Facet, Set<String>> chosen, SearchOrder order) {

	private static final int LONGEST = 200;

	Search {
		text = EntryTexts.line(text);
		text = (text.length() > LONGEST) ? text.substring(0, LONGEST) : text;
		Map<Facet, Set<String>> kept = new EnumMap<>(Facet.class);
		chosen.forEach((facet, values) -> {
			Set<String> some = new TreeSet<>(values);
			some.removeIf((value) -> value.isBlank() || value.length() > 64);
			if (!some.isEmpty() && audience.facets().contains(facet)) {
				kept.put(facet, some);
			}
		});
		chosen = Map.copyOf(kept);
	}

	Search(String text, Map<Facet, Set<String>> chosen, SearchOrder order) {
		this(SearchAudience.PUBLIC, text, chosen, order);
	}

	static Search of(String text) {
		return new Search(text, Map.of(), SearchOrder.RELEVANCE);
	}

	static Search latest() {
		return new Search("", Map.of(), SearchOrder.NEWEST);
	}

	public boolean has(Facet facet, String value) {
		return this.chosen.getOrDefault(facet, Set.of()).contains(value);
	}

	public Set<String> values(Facet facet) {
		return this.chosen.getOrDefault(facet, Set.of());
	}

	public boolean narrowed() {
		return !this.chosen.isEmpty();
	}

	/**
	 * One value of a facet.
	 *
	 * @param value what is filtered by
	 * @param label what is shown
	 * @param count how many entries it would give
	 * @param chosen whether it is chosen
	 */
	record Choice(String value, String label, int count, boolean chosen) {
	}

	/**
	 * What was found.
	 *
	 * @param hits the entries of this page
	 * @param total how many there are, counted no further than the cap
	 * @param more whether there are more than {@code total}
	 * @param next where to go on, {@code null} at the end
	 */
	record Found(List<Hit> hits, long total, boolean more, String next) {
	}

}
