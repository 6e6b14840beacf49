package cn.opendata.approval.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import cn.opendata.approval.catalogue.Search.Choice;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.DepartmentId;

/**
 * The values a search can be narrowed by, with words and counts.
 */
@Component
class FacetChoices {

	private final CatalogueIndex index;

	private final Organizations organizations;

	private final MessageSource messages;

	FacetChoices(CatalogueIndex index, Organizations organizations, MessageSource messages) {
		this.index = index;
		this.organizations = organizations;
		this.messages = messages;
	}

	Map<Facet, List<Choice>> of(Search search, Locale locale) {
		Map<Facet, List<Choice>> choices = new LinkedHashMap<>();
		this.index.counts(search).forEach((facet, counts) -> {
			List<Choice> values = new ArrayList<>();
			search.values(facet).forEach((value) -> counts.putIfAbsent(value, 0));
			counts.forEach((value, count) -> values
				.add(new Choice(value, label(facet, value, locale), count, search.has(facet, value))));
			values.sort(Comparator.comparing(Choice::chosen)
				.thenComparing(Choice::count)
				.reversed()
				.thenComparing(Choice::value));
			choices.put(facet, values);
		});
		return choices;
	}

	private String label(Facet facet, String value, Locale locale) {
		return switch (facet) {
			case THEME -> word("Theme." + value, value, locale);
			case OPENING -> word("OpeningClass." + value, value, locale);
			case SHARING -> word("SharingClass." + value, value, locale);
			case METHOD -> word("SharingMethod." + value, value, locale);
			case CYCLE -> word("UpdateCycle." + value, value, locale);
			case FORMAT ->
				value.equals("api") ? word("catalogue.format.api", value, locale) : value.toUpperCase(Locale.ROOT);
			case PROVIDER -> this.organizations.department(new DepartmentId(value)).map(Department::name).orElse(value);
		};
	}

	private String word(String code, String otherwise, Locale locale) {
		// what was typed into the address is a word as it is, not a pattern of a message
		String found = this.messages.getMessage(code, null, null, locale);
		return (found != null) ? found : otherwise;
	}

}
