package cn.opendata.approval.request;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

/**
 * Renewing and changing a live grant between departments (续期、变更): a request of its own,
 * which the provider answers like any other; no wider use, other purpose or longer time
 * without it (国令809 art. 27).
 */
public interface SharingAmendments {

	/**
	 * Begins the draft with what was granted.
	 * @param granted the case the grant came from
	 * @param type RENEWAL or CHANGE
	 * @param grant id of the live grant
	 * @throws cn.opendata.approval.shared.Refused FORBIDDEN to whoever may not ask for
	 * the department
	 */
	RequestId begin(Actor by, RequestId granted, SharingAsk.Type type, String grant);

}
