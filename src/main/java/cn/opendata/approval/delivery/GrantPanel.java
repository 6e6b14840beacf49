package cn.opendata.approval.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Actor;

/**
 * A part of the page of a grant between departments that a room above contributes, for
 * instance the keys of its interface.
 */
public interface GrantPanel {

	/** Position on the page, low first. */
	int order();

	/** Template fragment to insert, for instance {@code exchange/panel :: panel}. */
	String fragment();

	/**
	 * What the fragment reads as {@code panel}, empty when there is nothing to show.
	 * @param grant id of the grant
	 * @param number number of its case
	 * @param actions what this reader may do with the grant now
	 */
	Optional<Map<String, Object>> model(Actor actor, String grant, String number, Set<String> actions);

}
