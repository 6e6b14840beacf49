package cn.opendata.approval.catalogue;

/**
 * Sharing class (共享类型), between departments.
 */
public enum SharingClass {

	/** 无条件共享. */
	UNCONDITIONAL,
	/** 有条件共享. */
	CONDITIONAL,
	/** 不予共享. */
	NOT_SHARED

}
