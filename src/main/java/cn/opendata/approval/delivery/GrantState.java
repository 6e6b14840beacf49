package cn.opendata.approval.delivery;

/**
 * Where a grant (授权) stands.
 */
enum GrantState {

	/** 待签协议. */
	PREPARED,
	/** 已签协议. */
	SIGNED,
	/** 使用中. */
	ACTIVE,
	/** 已暂停. */
	SUSPENDED,
	/** 已撤销. */
	REVOKED,
	/** 已到期. */
	ENDED,
	/** 未签失效. */
	LAPSED

}
