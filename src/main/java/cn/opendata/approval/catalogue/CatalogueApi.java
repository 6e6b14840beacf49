package cn.opendata.approval.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import cn.opendata.approval.catalogue.Search.Found;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Slice;

/**
 * The catalogue for programs, open to everybody.
 */
@RestController
@RequestMapping("/api/v1/catalogue")
@Tag(name = "catalogue")
class CatalogueApi {

	private final CatalogueIndex index;

	private final PublishedEntries published;

	private final Figures figures;

	private final Organizations organizations;

	CatalogueApi(CatalogueIndex index, PublishedEntries published, Figures figures, Organizations organizations) {
		this.index = index;
		this.published = published;
		this.figures = figures;
		this.organizations = organizations;
	}

	/** An entry with all that is published of it. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Full(String code, int version, String state, String title, String provider, String providerName,
			String creditCode, String summary, String theme, List<String> formats, List<DataItem> items,
			SharingClass sharing, String sharingConditions, String sharingBasis, SharingMethod method,
			OpeningClass opening, String conditions, String ground, String basis, String grade, UpdateCycle cycle,
			String coverage, String keywords, String related, String sourceUrl, LocalDate updatedOn,
			Instant publishedAt, List<Download> distributions, Figures.Figure figures) {
	}

	/** Something to fetch; without a url where it is not open. */
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record Download(String title, String format, long size, String url) {
	}

	@GetMapping
	@Operation(summary = "Search the published catalogue",
			description = "q, theme, provider, opening, format, cycle (each repeatable), sort, limit (1-100), cursor")
	Slice<Hit> list(@RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(required = false) String cursor, @RequestParam(defaultValue = "20") int limit) {
		if (limit < 1 || limit > 100) {
			throw Refused.invalid("limit", "catalogue.error.limit");
		}
		Found found = this.index.after(SearchParameters.read(parameters, SearchAudience.PUBLIC), cursor, limit);
		return new Slice<>(found.hits(), found.next());
	}

	@GetMapping("/{code}")
	@Operation(summary = "One entry with all its metadata")
	Full entry(@PathVariable String code) {
		Entry entry = this.published.entry(code);
		EntryVersion version = this.published.version(entry.code(), entry.published().orElseThrow());
		this.figures.called(entry.code());
		return full(entry, version);
	}

	private Full full(Entry entry, EntryVersion version) {
		EntryContent it = version.content();
		Department provider = this.organizations.department(entry.provider()).orElse(null);
		boolean open = entry.visible() && it.opening().type() == OpeningClass.OPEN;
		List<Download> downloads = it.distributions()
			.stream()
			.map((d) -> new Download(d.title(), d.format(), d.size(),
					open ? "/catalogue/" + entry.code() + "/files/" + d.id() : ""))
			.toList();
		return new Full(entry.code().value(), version.version(), entry.visible() ? "PUBLISHED" : "TAKEN_DOWN",
				it.title(), entry.provider().value(), (provider != null) ? provider.name() : "",
				(provider != null) ? provider.creditCode() : "", it.summary(), it.theme().name(), it.formats(),
				it.items(), it.sharing().type(), it.sharing().conditions(),
				it.sharing().document() + it.sharing().article(), it.sharing().method(), it.opening().type(),
				it.opening().conditions(), it.opening().ground(),
				it.opening().basis().map((basis) -> basis.text()).orElse(""), it.grade(), it.cycle(), it.coverage(),
				it.keywords(), it.related(), it.sourceUrl(), it.updatedOn(), version.publishedAt().orElseThrow(),
				downloads, this.figures.of(entry.code()));
	}

}
