package cn.opendata.approval.catalogue;

import java.util.Locale;

/**
 * What found entries can be narrowed by.
 */
enum Facet {

	/** 所属领域. */
	THEME,
	/** 提供方. */
	PROVIDER,
	/** 开放类型. */
	OPENING,
	/** 格式. */
	FORMAT,
	/** 更新周期. */
	CYCLE,
	/** 共享类型. */
	SHARING,
	/** 共享方式. */
	METHOD;

	/** Name as a parameter and as a field of the index. */
	public String field() {
		return name().toLowerCase(Locale.ROOT);
	}

}
