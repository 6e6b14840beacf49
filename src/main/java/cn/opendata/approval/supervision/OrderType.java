package cn.opendata.approval.supervision;

/**
 * What an order is for.
 */
public enum OrderType {

	/** 逾期督办: raised by the escalation ladder. */
	DEADLINE,
	/** 督办 of a case, by hand. */
	HAND,
	/** 督办 of a grant. */
	GRANT,
	/** 整改 of a finding: answered with proof. */
	RECTIFY

}
