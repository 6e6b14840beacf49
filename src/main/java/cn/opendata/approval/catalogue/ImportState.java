package cn.opendata.approval.catalogue;

/**
 * Where an import stands.
 */
enum ImportState {

	/** 待对应列. */
	MAPPING,
	/** 已试运行. */
	CHECKED,
	/** 正在导入. */
	RUNNING,
	/** 已完成. */
	DONE,
	/** 已取消. */
	CANCELLED

}
