package cn.opendata.approval.catalogue;

import java.util.List;

import cn.opendata.approval.shared.EntryCode;

/**
 * The data of published entries, row by row, for those to whom they are granted. Entries
 * taken down serve nothing.
 */
public interface Records {

	/** Rows of an entry that can be served now, 0 when there are none. */
	long count(EntryCode code);

	/** Names of the data items that rows exist for, in the order of the entry. */
	List<String> items(EntryCode code);

	/**
	 * A page of rows, oldest row first. Only the named items leave the database: the
	 * query itself selects them. Masked items come as the masking of the item says. An
	 * item that the entry no longer has is left out.
	 * @param items items granted, each with whether it goes out masked; never empty
	 * @param after row number after which the page begins, 0 for the first
	 * @param limit 1 to 1000
	 * @throws cn.opendata.approval.shared.Refused NOT_FOUND when the entry is unknown or
	 * taken down
	 */
	RecordPage read(EntryCode code, List<RecordItem> items, long after, int limit);

}
