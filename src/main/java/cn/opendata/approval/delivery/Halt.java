package cn.opendata.approval.delivery;

import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * Why a grant is suspended or revoked: never without ground, reason and basis.
 *
 * @param ground the ground
 * @param reason the reason in words, 5 to 2000 characters
 * @param basis document and article
 */
record Halt(HaltGround ground, String reason, LegalBasis basis) {

	static final int REASON_MIN = 5;

	static final int REASON_MAX = 2000;

	Halt {
		reason = (reason != null) ? reason.strip() : "";
		List<Violation> faults = new ArrayList<>();
		if (ground == null) {
			faults.add(Violation.of("ground", "delivery.error.ground.required"));
		}
		faults.addAll(reasonFaults(reason));
		if (basis == null) {
			faults.add(Violation.of("document", "delivery.error.basis.required"));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
	}

	/**
	 * Reads what was typed.
	 * @throws Refused INVALID with every fault at once
	 */
	static Halt typed(String ground, String reason, String document, String article) {
		boolean based = document != null && !document.isBlank() && article != null && !article.isBlank();
		return new Halt(HaltGround.named(ground), reason, based ? new LegalBasis("", document, article) : null);
	}

	static List<Violation> reasonFaults(String reason) {
		return reasonFaults("reason", reason);
	}

	static List<Violation> reasonFaults(String field, String reason) {
		if (reason.length() < REASON_MIN) {
			return List.of(Violation.of(field, "delivery.error.reason.required", REASON_MIN));
		}
		if (reason.length() > REASON_MAX) {
			return List.of(Violation.of(field, "delivery.error.reason.long", REASON_MAX));
		}
		return List.of();
	}

}
