package cn.opendata.approval.supervision;

/**
 * What is to be rectified.
 */
public enum Defect {

	/** 数据质量问题. */
	DATA_QUALITY,
	/** 目录更新不及时. */
	LATE_UPDATE,
	/** 超范围使用数据. */
	MISUSE

}
