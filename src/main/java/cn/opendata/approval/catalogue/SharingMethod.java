package cn.opendata.approval.catalogue;

/**
 * How data are shared between departments (共享方式).
 */
public enum SharingMethod {

	/** 服务接口. */
	INTERFACE,
	/** 批量交换. */
	BATCH,
	/** 文件下载. */
	FILE

}
