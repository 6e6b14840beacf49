package cn.opendata.approval.request;

/**
 * Which capability a case belongs to.
 */
public enum Kind {

	/** 依申请开放: the public asks. */
	OPEN,
	/** 有条件共享: a department asks. */
	SHARE

}
