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
	/** 已退回修改: the own department or the superior's office wants it mended first. */
	RETURNED,
	/** 待本部门同意: a sharing request before it leaves the house. */
	CONSENTING,
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
	/** 协商中: the parties of a dispute. */
	NEGOTIATING,
	/** 协调中: the platform office above the parties. */
	MEDIATING,
	/** 报请本级人民政府. */
	RULING,
	/** 待整改: an order waits for the department's answer. */
	ORDERED,
	/** 已整改·待核查: an order was answered, its supervisor reviews. */
	RECTIFIED,
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
	WITHDRAWN,
	/** 已办结: a verification answered, a dispute settled, an order closed out. */
	SETTLED;

	private static final Set<Status> ENDS = EnumSet.of(ARCHIVED, NOT_ACCEPTED, ABANDONED, WITHDRAWN, SETTLED);

	private static final Set<Status> BEFORE_DECISION = EnumSet.range(RETURNED, RECTIFIED);

	/** Whether nothing more will happen. */
	public boolean ended() {
		return ENDS.contains(this);
	}

	/** Whether the department still owes its answer; who asks may withdraw. */
	public boolean undecided() {
		return BEFORE_DECISION.contains(this);
	}

	/** Whether it has been accepted and is being handled. */
	public boolean handling() {
		return ordinal() >= VERIFYING.ordinal() && ordinal() <= APPROVAL.ordinal();
	}

}
