package cn.opendata.approval.figures;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure that people ask for, as the facts it is made of: measures, and of each all
 * details or one. A list behind a figure asks for the same facts.
 */
enum Figure {

	/** 收件. */
	RECEIVED(Measure.RECEIVED, ""),
	/** 上期结转: received before and not concluded; of no facts but of the cases. */
	CARRIED,
	/** 受理. */
	ACCEPTED(Measure.ACCEPTED, ""),
	/** 视为受理. */
	DEEMED(Measure.ACCEPTED, "DEEMED"),
	/** 办结. */
	CONCLUDED(Measure.CONCLUDED, ""),
	/** 答复结果. */
	OUTCOME(Measure.OUTCOME, ""),
	/** 不予开放的依据. */
	GROUND(Measure.GROUND, ""),
	/** 按期答复. */
	IN_TIME(Measure.ANSWERED, CaseFacts.IN_TIME),
	/** 逾期答复. */
	LATE(Measure.ANSWERED, CaseFacts.LATE),
	/** 到期未答复. */
	MISSED(Measure.MISSED, ""),
	/** 应答复: answered in time, or fell due without an answer. */
	DUE(Measure.ANSWERED, CaseFacts.IN_TIME, Measure.MISSED, ""),
	/** 办理工作日. */
	DAYS(Measure.DAYS, ""),
	/** 答复后提供. */
	PROVIDED(Measure.PROVIDED, ""),
	/** 按期提供. */
	PROVIDED_IN_TIME(Measure.PROVIDED, CaseFacts.IN_TIME),
	/** 环节用时. */
	STEP(Measure.STEP, ""),
	/** 环节等待. */
	WAITING(Measure.WAITING, ""),
	/** 退回. */
	RETURNED(Measure.RETURNED, ""),
	/** 补正. */
	SUPPLEMENT(Measure.SUPPLEMENT, ""),
	/** 延期. */
	EXTENSION(Measure.EXTENSION, ""),
	/** 已开放. */
	OPENED(Measure.OPENED, ""),
	/** 成果反馈. */
	FEEDBACK(Measure.FEEDBACK, "");

	private final Map<Measure, String> parts = new LinkedHashMap<>();

	Figure() {
	}

	Figure(Measure measure, String detail) {
		this.parts.put(measure, detail);
	}

	Figure(Measure measure, String detail, Measure other, String otherDetail) {
		this(measure, detail);
		this.parts.put(other, otherDetail);
	}

	/** The measures, each with the detail that counts; empty for all. */
	Map<Measure, String> parts() {
		return this.parts;
	}

	/** Whether it is of now, whatever the period. */
	boolean ofNow() {
		return this == WAITING;
	}

	boolean counts(Counts.Count count) {
		String detail = this.parts.get(count.measure());
		return detail != null && (detail.isEmpty() || detail.equals(count.detail()));
	}

}
