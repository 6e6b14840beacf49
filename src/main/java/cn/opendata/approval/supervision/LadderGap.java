package cn.opendata.approval.supervision;

import java.time.Instant;

import cn.opendata.approval.shared.DepartmentId;

/**
 * A rung of the ladder was reached and nobody could be named: an administrator has to
 * appoint somebody.
 *
 * @param caseNumber number of the case
 * @param subject its subject
 * @param rule code of the rule whose limit passed
 * @param department the department whose limit it was
 * @param missing who is missing
 * @param at when
 */
public record LadderGap(String caseNumber, String subject, String rule, DepartmentId department, Missing missing,
		Instant at) {

	/** Who could not be named. */
	public enum Missing {

		/** 部门负责人. */
		HEAD,
		/** 监督员. */
		SUPERVISOR

	}

}
