package cn.opendata.approval.request;

import java.util.Optional;

/**
 * What is decided of one data item.
 *
 * @param item name of the data item
 * @param treatment what happens with it
 * @param refusal ground, reason and basis; present exactly for WITHHELD
 */
public record ItemDecision(String item, Treatment treatment, Optional<Refusal> refusal) {

	/** What happens with the item. */
	public enum Treatment {

		/** 开放. */
		OPENED,
		/** 脱敏后开放. */
		MASKED,
		/** 不予开放. */
		WITHHELD

	}

}
