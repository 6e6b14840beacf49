package cn.opendata.approval.dispute;

import cn.opendata.approval.shared.RequestId;

/**
 * What a dispute is about, as its room keeps it.
 *
 * @param request its case
 * @param about the sharing request
 * @param aboutNumber number of that
 * @param claim 请求事项
 * @param reasons 事实和理由
 * @param basis 依据
 */
record Dispute(RequestId request, RequestId about, String aboutNumber, String claim, String reasons, String basis) {
}
