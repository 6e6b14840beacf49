package cn.opendata.approval.verification;

/**
 * What the provider found as to a doubt.
 */
public enum Finding {

	/** 已更正. */
	CORRECTED,
	/** 数据无误. */
	CONFIRMED,
	/** 非本部门数据. */
	NOT_OURS

}
