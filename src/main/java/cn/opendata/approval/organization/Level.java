package cn.opendata.approval.organization;

/**
 * Level of government, highest first.
 */
public enum Level {

	/** 省级. */
	PROVINCE,
	/** 市级. */
	CITY,
	/** 县级. */
	COUNTY

}
