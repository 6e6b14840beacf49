package cn.opendata.approval.request;

/**
 * Grounds of refusal (不予开放理由类别).
 */
public enum RefusalGround {

	/** 国家秘密. */
	STATE_SECRET,
	/** 法律、行政法规禁止. */
	FORBIDDEN_BY_LAW,
	/** 危及国家安全、公共安全、经济安全或社会稳定. */
	ENDANGERS,
	/** 商业秘密. */
	TRADE_SECRET,
	/** 个人隐私、个人信息. */
	PRIVACY,
	/** 内部事务信息. */
	INTERNAL,
	/** 过程性信息. */
	PROCESS,
	/** 其他. */
	OTHER

}
