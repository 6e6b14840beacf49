package cn.opendata.approval.request;

import java.util.List;

import cn.opendata.approval.shared.EntryCode;

/**
 * Which cases of the public concern an entry.
 */
public interface EntryCases {

	/** Cases whose answer opened data of the entry, archived ones included. */
	List<CaseFile> opened(EntryCode entry);

}
