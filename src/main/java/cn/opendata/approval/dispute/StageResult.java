package cn.opendata.approval.dispute;

/**
 * How a stage ended.
 */
enum StageResult {

	/** 达成一致, mediated or decided. */
	AGREED,
	/** 未达成一致. */
	FAILED,
	/** 期限届满. */
	LAPSED,
	/** 已撤回. */
	WITHDRAWN

}
