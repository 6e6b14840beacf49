package cn.opendata.approval.request;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;

/**
 * Ground, reason and legal basis of a refusal: none is given without all three (rules §3;
 * 行政许可法第三十八条第二款 by analogy).
 *
 * @param ground the ground
 * @param reason the reason in words, 5 to 2000 characters
 * @param basis document and article
 */
public record Refusal(RefusalGround ground, String reason, LegalBasis basis) {

	public Refusal {
		reason = (reason != null) ? reason.strip() : "";
		if (ground == null) {
			throw Refused.invalid("ground", "request.error.ground.required");
		}
		if (reason.length() < 5) {
			throw Refused.invalid("reason", "request.error.reason.required");
		}
		if (reason.length() > 2000) {
			throw Refused.invalid("reason", "request.error.reason.long");
		}
		if (basis == null) {
			throw Refused.invalid("basis", "request.error.basis.required");
		}
	}

}
