package cn.opendata.approval.request;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a case stands. Flags such as overdue or paused are computed from the clock and
 * are never a status.
 */
public enum Status {

	/** 草稿. */
	DRAFT,
	/** 已提交·待转办: names no department, the platform office routes it. */
	ROUTING,
	/** 已提交·待受理. */
	SUBMITTED,
	/** 待补正. */
	AWAITING_SUPPLEMENT,
	/** 已受理·承办核实. */
	VERIFYING,
	/** 征求第三方意见(停表). */
	THIRD_PARTY,
	/** 拟定答复意见. */
	PROPOSING,
	/** 保密审查. */
	SECRECY_REVIEW,
	/** 脱敏处理. */
	MASKING,
	/** 负责人审批. */
	APPROVAL,
	/** 已答复: decided; for what is opened, the delivery is being prepared. */
	ANSWERED,
	/** 待签协议. */
	AWAITING_AGREEMENT,
	/** 已开放. */
	OPENED,
	/** 已反馈成果. */
	FEEDBACK_GIVEN,
	/** 已归档. */
	ARCHIVED,
	/** 不予受理. */
	NOT_ACCEPTED,
	/** 视为放弃. */
	ABANDONED,
	/** 已撤回. */
	WITHDRAWN;

	private static final Set<Status> ENDS = EnumSet.of(ARCHIVED, NOT_ACCEPTED, ABANDONED, WITHDRAWN);

	private static final Set<Status> BEFORE_DECISION = EnumSet.range(ROUTING, APPROVAL);

	/** Whether nothing more will happen. */
	public boolean ended() {
		return ENDS.contains(this);
	}

	/** Whether the department still owes its answer; the applicant may withdraw. */
	public boolean undecided() {
		return BEFORE_DECISION.contains(this);
	}

	/** Whether it has been accepted and is being handled. */
	public boolean handling() {
		return ordinal() >= VERIFYING.ordinal() && ordinal() <= APPROVAL.ordinal();
	}

}
