package cn.opendata.approval.catalogue;

/**
 * What a column of an imported table may mean.
 */
enum ImportField {

	/** 名称. */
	TITLE,
	/** 提供方. */
	PROVIDER,
	/** 来源系统中的编号. */
	SOURCE_ID,
	/** 摘要. */
	SUMMARY,
	/** 所属领域. */
	THEME,
	/** 关键词. */
	KEYWORDS,
	/** 格式. */
	FORMATS,
	/** 信息项. */
	ITEMS,
	/** 更新周期. */
	CYCLE,
	/** 开放类型. */
	OPENING,
	/** 开放条件. */
	CONDITIONS,
	/** 限制开放理由. */
	GROUND,
	/** 依据的文件. */
	DOCUMENT,
	/** 依据的条款. */
	ARTICLE,
	/** 共享类型. */
	SHARING,
	/** 共享条件. */
	SHARING_CONDITIONS,
	/** 不予共享依据的文件. */
	SHARING_DOCUMENT,
	/** 不予共享依据的条款. */
	SHARING_ARTICLE,
	/** 共享方式. */
	METHOD,
	/** 数据分类分级. */
	GRADE,
	/** 时间与范围. */
	COVERAGE,
	/** 数据终止日期. */
	COVERAGE_END,
	/** 最近更新. */
	UPDATED,
	/** 来源页面. */
	SOURCE_URL,
	/** 获取地址. */
	DOWNLOAD_URL

}
