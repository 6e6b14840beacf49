package cn.opendata.approval.catalogue;

/**
 * How often the data are renewed (更新周期).
 */
enum UpdateCycle {

	/** 实时. */
	REALTIME,
	/** 每日. */
	DAILY,
	/** 每周. */
	WEEKLY,
	/** 每旬. */
	TEN_DAYS,
	/** 每月. */
	MONTHLY,
	/** 每季度. */
	QUARTERLY,
	/** 每半年. */
	HALF_YEARLY,
	/** 每年. */
	YEARLY,
	/** 不定期. */
	IRREGULAR,
	/** 一次性. */
	ONCE

}
