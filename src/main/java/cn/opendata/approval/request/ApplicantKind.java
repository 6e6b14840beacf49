package cn.opendata.approval.request;

/**
 * Who may ask (STD 6.1 d).
 */
public enum ApplicantKind {

	/** 公民. */
	CITIZEN,
	/** 法人. */
	LEGAL_PERSON,
	/** 其他组织. */
	OTHER_ORGANIZATION

}
