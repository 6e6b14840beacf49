package cn.opendata.approval.catalogue;

/**
 * What becomes of an imported row.
 */
enum ImportOutcome {

	/** 新增. */
	ADDED,
	/** 变更. */
	CHANGED,
	/** 不变. */
	UNCHANGED,
	/** 不导入. */
	REFUSED

}
