package cn.opendata.approval.request;

import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;

/**
 * A part of the case page that a room above contributes: timeline, letters, grants,
 * tasks, process picture. The page asks every panel in order of {@link #order()}.
 */
public interface CasePanel {

	/** Position on the page, low first: 100 delivery, 200 timeline, 300 opinions … */
	int order();

	/** Template fragment to insert, for instance {@code audit/timeline :: panel}. */
	String fragment();

	/**
	 * What the fragment reads as {@code panel}, empty when there is nothing to show this
	 * person.
	 */
	Optional<Map<String, Object>> model(Actor actor, CaseFile file);

}
