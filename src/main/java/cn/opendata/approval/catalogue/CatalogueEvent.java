package cn.opendata.approval.catalogue;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.EntryCode;

/**
 * A fact about an entry, told in the transaction that makes it.
 *
 * @param code the entry
 * @param version the version concerned
 * @param what what happened
 * @param reason why, empty where none is asked for
 * @param by who did it
 */
public record CatalogueEvent(EntryCode code, int version, What what, String reason, Actor by) {

	/**
	 * What may happen to an entry.
	 */
	public enum What {

		/** 新建. */
		CREATED,
		/** 保存. */
		SAVED,
		/** 提交审核. */
		SUBMITTED,
		/** 退回修改. */
		RETURNED,
		/** 发布. */
		PUBLISHED,
		/** 开始变更. */
		CHANGE_BEGUN,
		/** 放弃变更. */
		CHANGE_DROPPED,
		/** 下线. */
		TAKEN_DOWN,
		/** 恢复. */
		RESTORED,
		/** 载入共享数据. */
		LOADED

	}

}
