package cn.opendata.approval.catalogue;

/**
 * The themes (所属领域) in their official order.
 */
enum Theme {

	/** 信用服务. */
	CREDIT,
	/** 医疗卫生. */
	HEALTH,
	/** 社保就业. */
	EMPLOYMENT,
	/** 公共安全. */
	PUBLIC_SAFETY,
	/** 城建住房. */
	CONSTRUCTION,
	/** 交通运输. */
	TRANSPORT,
	/** 教育文化. */
	EDUCATION,
	/** 科技创新. */
	TECHNOLOGY,
	/** 资源能源. */
	ENERGY,
	/** 生态环境. */
	ENVIRONMENT,
	/** 工业农业. */
	INDUSTRY,
	/** 商贸流通. */
	COMMERCE,
	/** 财税金融. */
	FINANCE,
	/** 安全生产. */
	WORK_SAFETY,
	/** 市场监管. */
	MARKET,
	/** 社会救助. */
	RELIEF,
	/** 法律服务. */
	LEGAL,
	/** 生活服务. */
	LIVING,
	/** 气象服务. */
	WEATHER,
	/** 地理空间. */
	GEOGRAPHY,
	/** 机构团体. */
	ORGANIZATIONS,
	/** 其他. */
	OTHER

}
