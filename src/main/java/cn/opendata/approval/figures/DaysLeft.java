package cn.opendata.approval.figures;

/**
 * How many working days an open case has left, as the board tells them apart.
 */
enum DaysLeft {

	/** 逾期 3 个工作日以上: known to the level above. */
	LONG_OVERDUE,
	/** 逾期. */
	OVERDUE,
	/** 今日到期. */
	TODAY,
	/** 剩 1 个工作日. */
	ONE,
	/** 剩 2 个工作日. */
	TWO,
	/** 剩 3 个工作日. */
	THREE,
	/** 剩 4 至 10 个工作日. */
	TO_TEN,
	/** 剩 10 个工作日以上. */
	MORE,
	/** 停表中. */
	PAUSED,
	/** 无期限: whoever asked is waited for. */
	NONE;

	private static final int ESCALATED = 3;

	private static final int TEN = 10;

	/**
	 * Of a due day that is not today.
	 * @param past whether it is past
	 * @param workdays working days between today and it, negative when past
	 */
	static DaysLeft of(boolean past, int workdays) {
		if (past) {
			return (workdays <= -ESCALATED) ? LONG_OVERDUE : OVERDUE;
		}
		return switch (workdays) {
			case 0, 1 -> ONE;
			case 2 -> TWO;
			case 3 -> THREE;
			default -> (workdays <= TEN) ? TO_TEN : MORE;
		};
	}

	/** Whether the day it fell due is past. */
	public boolean late() {
		return this == LONG_OVERDUE || this == OVERDUE;
	}

}
