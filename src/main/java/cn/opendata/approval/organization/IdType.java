package cn.opendata.approval.organization;

/**
 * What sort of number an applicant is known by (证件类型).
 */
public enum IdType {

	/** 居民身份证, GB 11643. */
	ID_CARD,
	/** 统一社会信用代码, GB 32100. */
	CREDIT_CODE

}
