package cn.opendata.approval.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.EntryCode;

/**
 * Grants between departments for rooms that serve their data or hear doubts about it.
 * Every answer is of now, on every node.
 */
public interface SharedGrants {

	/**
	 * A grant of any state, without asking who reads; the one that took its place, if
	 * any.
	 */
	Optional<SharedGrant> grant(String id);

	/** Grants on an entry that are not over. */
	List<SharedGrant> onEntry(EntryCode entry);

	/** Whether the platform office was granted what is not shared. */
	boolean exceptional(String id);

	/** What this person may do with the grant now, from the permission table. */
	Set<String> actions(Actor actor, String id);

}
