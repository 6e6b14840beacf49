package cn.opendata.approval.catalogue;

import java.util.List;

/**
 * Who looks for entries, which decides by what they can be found and narrowed: how data
 * are shared is the departments' business.
 */
enum SearchAudience {

	/** 公众. */
	PUBLIC("/catalogue", List.of(Facet.THEME, Facet.PROVIDER, Facet.OPENING, Facet.FORMAT, Facet.CYCLE), List.of()),
	/** 部门. */
	DEPARTMENTS("/cases/catalogue", List.of(Facet.SHARING, Facet.PROVIDER, Facet.THEME, Facet.METHOD, Facet.CYCLE),
			List.of("sharingTerms"));

	private final String url;

	private final List<Facet> facets;

	private final List<String> texts;

	SearchAudience(String url, List<Facet> facets, List<String> texts) {
		this.url = url;
		this.facets = facets;
		this.texts = texts;
	}

	/** The page on which it looks. */
	public String url() {
		return this.url;
	}

	List<Facet> facets() {
		return this.facets;
	}

	/** Fields of the index that only it may look into. */
	List<String> texts() {
		return this.texts;
	}

	/** Whether it may know how data are shared. */
	public boolean departments() {
		return this == DEPARTMENTS;
	}

}
