package cn.opendata.approval.shared;

import java.util.Locale;
import java.util.Map;

/**
 * A part of the front page that a room contributes as a bean: its themes, its newest
 * entries, its figures.
 */
public interface HomePart {

	/** Where a part stands on the page. */
	enum Place {

		/** Tiles right below the search, the full width. */
		TILES,
		/**
		 * One of the honest figures in a row: a {@code div} with {@code dd} and
		 * {@code dt}.
		 */
		FIGURE,
		/** A list, two beside each other. */
		LIST

	}

	Place place();

	/** Position among the parts of that place, low first. */
	int order();

	/** Template fragment to insert, for instance {@code catalogue/home :: themes}. */
	String fragment();

	/** What the fragment reads as {@code part}. */
	Map<String, Object> model(Locale locale);

}
