package cn.opendata.approval.catalogue;

/**
 * Where an entry stands. What is published stays readable while a change is prepared.
 */
enum EntryState {

	/** 草稿. */
	DRAFT,
	/** 待审核. */
	IN_REVIEW,
	/** 退回修改. */
	RETURNED,
	/** 已发布. */
	PUBLISHED,
	/** 变更中. */
	CHANGING,
	/** 已下线. */
	TAKEN_DOWN

}
