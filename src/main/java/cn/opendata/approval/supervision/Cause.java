package cn.opendata.approval.supervision;

/**
 * Why a level has an order.
 */
enum Cause {

	/** 下达. */
	RAISED,
	/** 逾期未答复. */
	UNANSWERED,
	/** 原事项逾期仍未办结. */
	STILL_OPEN

}
