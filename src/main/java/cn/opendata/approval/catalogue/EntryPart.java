package cn.opendata.approval.catalogue;

import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.shared.EntryCode;

/**
 * A part of an entry's public page that a room above contributes.
 */
public interface EntryPart {

	/** Template fragment to insert. */
	String fragment();

	/** What the fragment reads as {@code part}, empty when there is nothing to show. */
	Optional<Map<String, Object>> model(EntryCode entry);

}
