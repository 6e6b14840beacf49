package cn.opendata.approval.catalogue;

/**
 * Opening class (开放类型), to society.
 */
public enum OpeningClass {

	/** 无条件开放. */
	OPEN,
	/** 依申请开放. */
	ON_APPLICATION,
	/** 依法不予开放. */
	NOT_OPEN

}
