package cn.opendata.approval.delivery;

import cn.opendata.approval.shared.RequestId;

/**
 * Whether what a case granted is still granted.
 */
public interface LiveGrants {

	/** Whether the case has a grant that is signed and not over. */
	boolean has(RequestId request);

}
