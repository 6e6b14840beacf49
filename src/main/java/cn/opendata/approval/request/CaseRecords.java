package cn.opendata.approval.request;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.RequestId;

/**
 * The cases as they are on record, for rooms that count them.
 */
public interface CaseRecords {

	/** What is on record of a case; empty for a draft. */
	Optional<CaseRecord> of(RequestId id);

	/**
	 * Cases that were ever sent, in the order of their ids.
	 * @param after where to go on, empty for the beginning
	 * @param size at most so many
	 */
	List<RequestId> all(Optional<RequestId> after, int size);

	/** How many cases were ever sent. */
	long count();

}
