package cn.opendata.approval.letters;

import cn.opendata.approval.shared.RequestId;

/**
 * The letters (告知书) of a case.
 */
public interface Letters {

	/**
	 * Renders what the case's letters still lack as PDF and keeps it; safe to call twice.
	 * Letters themselves are frozen in the transaction of the event that they tell of.
	 */
	void render(RequestId request);

}
