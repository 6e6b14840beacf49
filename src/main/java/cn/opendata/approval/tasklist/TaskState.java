package cn.opendata.approval.tasklist;

/**
 * Where a row of the list stands.
 */
enum TaskState {

	/** Nobody has it in hand. */
	OPEN,
	/** Somebody has. */
	HELD,
	/** Completed. */
	DONE,
	/** Ended without being completed: withdrawn, limit passed. */
	GONE

}
