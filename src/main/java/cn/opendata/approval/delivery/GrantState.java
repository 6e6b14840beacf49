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
	/** 整改中: suspended, with a period to put things right. */
	RECTIFYING,
	/** 已撤销. */
	REVOKED,
	/** 已到期. */
	ENDED,
	/** 未签失效. */
	LAPSED,
	/** 已销毁: the user has filed the proof of disposal. */
	DISPOSED,
	/** 已由新授权取代: renewed, or changed in purpose or scope. */
	REPLACED;

	/** Whether the last day still means something. */
	boolean alive() {
		return this == SIGNED || this == ACTIVE || this == SUSPENDED || this == RECTIFYING;
	}

}
