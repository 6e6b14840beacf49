package cn.opendata.approval.process.engine;

/**
 * Whose people take a step, as the table of reviewers names it.
 */
enum Office {

	/** The department that handles the case, the provider of what is shared. */
	HANDLING,

	/** The department that asks. */
	ASKING,

	/** The platform office of the top, which routes what names no department. */
	TOP_OFFICE,

	/** The platform office of the common superior of both departments. */
	COMMON_OFFICE,

	/** The platform office of the handling department's own government. */
	LEVEL_OFFICE

}
