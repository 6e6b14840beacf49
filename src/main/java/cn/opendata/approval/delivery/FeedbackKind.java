package cn.opendata.approval.delivery;

/**
 * What came of the data (成果类型).
 */
enum FeedbackKind {

	/** 应用服务. */
	APPLICATION,
	/** 研究论文或报告. */
	STUDY,
	/** 创新方案. */
	CONCEPT,
	/** 内部使用. */
	INTERNAL_USE,
	/** 其他. */
	OTHER

}
