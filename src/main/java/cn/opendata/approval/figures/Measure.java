package cn.opendata.approval.figures;

/**
 * What is counted; the detail of a fact says which of them.
 */
enum Measure {

	/** 收件: reached the department. */
	RECEIVED,
	/** 受理; detail NORMAL or DEEMED. */
	ACCEPTED,
	/** 办结: answered or ended before; detail the status or DECIDED. */
	CONCLUDED,
	/** 答复结果; detail the outcome. */
	OUTCOME,
	/** 不予开放的依据; detail the ground. */
	GROUND,
	/** 按期 or 逾期 answered; detail IN_TIME or LATE. */
	ANSWERED,
	/** Fell due without an answer; detail the rule. */
	MISSED,
	/** 办理工作日: amount the working days, pauses taken out. */
	DAYS,
	/** 提供数据 after the answer; detail IN_TIME or LATE. */
	PROVIDED,
	/** A step done; detail step and role, amount working hours. */
	STEP,
	/** A step that waits; detail step and role. */
	WAITING,
	/** 退回; detail the step. */
	RETURNED,
	/** 补正. */
	SUPPLEMENT,
	/** 延期; detail what became of it. */
	EXTENSION,
	/** 已开放. */
	OPENED,
	/** 成果反馈. */
	FEEDBACK

}
