package cn.opendata.approval.request;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;

/**
 * A fact about a case, published in the transaction that made it.
 *
 * @param type what happened
 * @param request the case
 * @param kind open or share
 * @param number its number
 * @param subject its subject in one line
 * @param status status afterwards
 * @param applicant account of the applicant
 * @param department department that handles it afterwards
 * @param by who did it, empty for the system
 * @param at when
 * @param facts short facts of the type, for instance {@code outcome}; never personal data
 */
public record RequestEvent(Type type, RequestId request, Kind kind, String number, String subject, Status status,
		PersonId applicant, Optional<DepartmentId> department, Optional<PersonId> by, Instant at,
		Map<String, String> facts) {

	public RequestEvent {
		facts = Map.copyOf(facts);
	}

	/**
	 * What happened; {@link #shown} tells whether the applicant's timeline shows it,
	 * {@link #mailed} whether the applicant is written to.
	 */
	public enum Type {

		/** 送本部门负责人同意: a sharing request, not yet out of the house. */
		CONSENT_ASKED(true, false),
		/** 本部门负责人同意; facts: to, where it goes through the office above. */
		CONSENTED(true, true),
		/** 退回经办人. */
		RETURNED(true, true),
		/** 上级平台主管转送提供方. */
		FORWARDED(true, true),
		/** 无条件共享自动授权. */
		GRANTED_AT_ONCE(true, true),
		/** 申请延期; facts: days. */
		EXTENSION_ASKED(true, false),
		/** 不同意延期. */
		EXTENSION_DENIED(true, false),
		/** 延期申请未在期限内获得同意. */
		EXTENSION_LAPSED(true, false),
		/** 收到申请. */
		SUBMITTED(true, true),
		/** 转办 by the platform office. */
		ROUTED(true, true),
		/** 转办 to another department. */
		TRANSFERRED(true, true),
		/** 补正告知; facts: due, missing. */
		SUPPLEMENT_ASKED(true, true),
		/** 已补正. */
		SUPPLEMENTED(true, true),
		/** 受理; facts: deemed true or false. */
		ACCEPTED(true, true),
		/** 不予受理. */
		NOT_ACCEPTED(true, true),
		/** 视为放弃. */
		ABANDONED(true, true),
		/** 撤回. */
		WITHDRAWN(true, true),
		/** 核实需求. */
		NEED_VERIFIED(false, false),
		/** 征求第三方意见. */
		THIRD_PARTY_ASKED(true, true),
		/** 第三方意见已到, or its limit passed; facts: answered true or false. */
		THIRD_PARTY_ANSWERED(true, true),
		/** 提出答复意见. */
		PROPOSED(false, false),
		/** 保密审查; facts: passed. */
		SECRECY_REVIEWED(false, false),
		/** 脱敏完成. */
		MASKED(false, false),
		/** 负责人退回. */
		SENT_BACK(false, false),
		/** 办理延期. */
		EXTENDED(true, true),
		/** 作出答复; facts: outcome. */
		DECIDED(true, true),
		/** 数据已备好，待签协议. */
		AGREEMENT_OFFERED(true, true),
		/** 协议已签. */
		AGREEMENT_SIGNED(true, false),
		/** 数据已开放. */
		OPENED(true, true),
		/** 成果反馈. */
		FEEDBACK_GIVEN(true, false),
		/** 评价. */
		RATED(true, false),
		/** 归档; facts: why. */
		ARCHIVED(true, false),
		/** 校核答复. */
		VERIFIED(true, true),
		/** 争议进入下一阶段. */
		DISPUTE_RAISED(true, true),
		/** 争议解决, 督办销号. */
		SETTLED(true, true),
		/** 督办已整改并答复. */
		ORDER_ANSWERED(true, false),
		/** 督办退回整改; facts: due. */
		ORDER_RETURNED(true, false),
		/** 督办提请上一级; facts: from, or top where there is none. */
		ORDER_RAISED(true, false);

		private final boolean shown;

		private final boolean mailed;

		Type(boolean shown, boolean mailed) {
			this.shown = shown;
			this.mailed = mailed;
		}

		public boolean shown() {
			return this.shown;
		}

		public boolean mailed() {
			return this.mailed;
		}

	}

}
