package cn.opendata.approval.request;

/**
 * 数据需求类型 (STD 6.1 e).
 */
public enum NeedKind {

	/** 目录内数据. */
	CATALOGUED,
	/** 目录外新增. */
	NEW,
	/** 增加数据项. */
	ITEM,
	/** 提高更新频率. */
	FREQUENCY,
	/** 格式或接口. */
	FORMAT

}
