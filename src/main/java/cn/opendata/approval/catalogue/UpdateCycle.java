package cn.opendata.approval.catalogue;

/**
 * How often the data are renewed (更新周期).
 */
enum UpdateCycle {

	/** 实时. */
	REALTIME(1),
	/** 每日. */
	DAILY(1),
	/** 每周. */
	WEEKLY(7),
	/** 每旬. */
	TEN_DAYS(10),
	/** 每月. */
	MONTHLY(31),
	/** 每季度. */
	QUARTERLY(92),
	/** 每半年. */
	HALF_YEARLY(184),
	/** 每年. */
	YEARLY(366),
	/** 不定期. */
	IRREGULAR(0),
	/** 一次性. */
	ONCE(0);

	private final int days;

	UpdateCycle(int days) {
		this.days = days;
	}

	/** Most days from one update to the next, 0 where none is promised. */
	int days() {
		return this.days;
	}

}
