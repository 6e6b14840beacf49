package cn.opendata.approval.catalogue;

/**
 * The themes (所属领域) in their official order.
 */
enum Theme {

	/** 信用服务. */
	CREDIT("bi-patch-check"),
	/** 医疗卫生. */
	HEALTH("bi-heart-pulse"),
	/** 社保就业. */
	EMPLOYMENT("bi-briefcase"),
	/** 公共安全. */
	PUBLIC_SAFETY("bi-shield-check"),
	/** 城建住房. */
	CONSTRUCTION("bi-buildings"),
	/** 交通运输. */
	TRANSPORT("bi-bus-front"),
	/** 教育文化. */
	EDUCATION("bi-mortarboard"),
	/** 科技创新. */
	TECHNOLOGY("bi-cpu"),
	/** 资源能源. */
	ENERGY("bi-lightning-charge"),
	/** 生态环境. */
	ENVIRONMENT("bi-tree"),
	/** 工业农业. */
	INDUSTRY("bi-gear-wide-connected"),
	/** 商贸流通. */
	COMMERCE("bi-cart3"),
	/** 财税金融. */
	FINANCE("bi-bank"),
	/** 安全生产. */
	WORK_SAFETY("bi-cone-striped"),
	/** 市场监管. */
	MARKET("bi-shop"),
	/** 社会救助. */
	RELIEF("bi-people"),
	/** 法律服务. */
	LEGAL("bi-journal-text"),
	/** 生活服务. */
	LIVING("bi-house-door"),
	/** 气象服务. */
	WEATHER("bi-cloud-sun"),
	/** 地理空间. */
	GEOGRAPHY("bi-geo-alt"),
	/** 机构团体. */
	ORGANIZATIONS("bi-diagram-3"),
	/** 其他. */
	OTHER("bi-three-dots");

	private final String icon;

	Theme(String icon) {
		this.icon = icon;
	}

	/** Class of the icon that stands for it. */
	String icon() {
		return this.icon;
	}

}
