package cn.opendata.approval.tasklist;

import java.util.List;

import cn.opendata.approval.shared.RequestId;

/**
 * The tasks of cases as they are on record, for rooms that count them.
 */
public interface TaskRecords {

	/** Tasks of a case that wait or were done, in the order they came up. */
	List<TaskRecord> of(RequestId request);

}
