package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

/**
 * The outcome a handler proposes (拟办意见) and the head decides on. Checks itself, so that
 * no refusal without ground, reason and legal basis can even be proposed.
 *
 * @param outcome the outcome; NOT_ACCEPTED is no proposal
 * @param reason reason in words, required for all but AGREED and MASKED
 * @param ground ground, required for REFUSED
 * @param basis legal basis, required for all but AGREED and MASKED
 * @param conditions conditions of use, may be empty
 * @param items per data item; PARTLY needs at least one withheld and one that goes out
 */
public record Proposal(Outcome outcome, String reason, Optional<RefusalGround> ground, Optional<LegalBasis> basis,
		String conditions, List<ItemDecision> items) {

	public Proposal {
		reason = (reason != null) ? reason.strip() : "";
		conditions = (conditions != null) ? conditions.strip() : "";
		items = List.copyOf(items);
		List<Violation> wrong = new ArrayList<>();
		if (outcome == null || outcome == Outcome.NOT_ACCEPTED) {
			wrong.add(Violation.of("outcome", "request.error.outcome.required"));
		}
		else {
			check(outcome, reason, ground, basis, items, wrong);
		}
		if (conditions.length() > 2000) {
			wrong.add(Violation.of("conditions", "request.error.conditions.long"));
		}
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
	}

	private static void check(Outcome outcome, String reason, Optional<RefusalGround> ground,
			Optional<LegalBasis> basis, List<ItemDecision> items, List<Violation> wrong) {
		boolean plain = outcome == Outcome.AGREED || outcome == Outcome.MASKED;
		if (!plain && reason.length() < 5) {
			wrong.add(Violation.of("reason", "request.error.reason.required"));
		}
		if (reason.length() > 2000) {
			wrong.add(Violation.of("reason", "request.error.reason.long"));
		}
		if (!plain && basis.isEmpty()) {
			wrong.add(Violation.of("basis", "request.error.basis.required"));
		}
		if (outcome == Outcome.REFUSED && ground.isEmpty()) {
			wrong.add(Violation.of("ground", "request.error.ground.required"));
		}
		boolean withheld = items.stream().anyMatch((item) -> item.treatment() == ItemDecision.Treatment.WITHHELD);
		boolean masked = items.stream().anyMatch((item) -> item.treatment() == ItemDecision.Treatment.MASKED);
		boolean given = items.stream().anyMatch((item) -> item.treatment() != ItemDecision.Treatment.WITHHELD);
		if (outcome == Outcome.PARTLY && (!withheld || !given)) {
			wrong.add(Violation.of("items", "request.error.items.partly"));
		}
		if (outcome == Outcome.AGREED && (withheld || masked)) {
			wrong.add(Violation.of("items", "request.error.items.agreed"));
		}
		if (outcome == Outcome.MASKED && withheld) {
			wrong.add(Violation.of("items", "request.error.items.masked"));
		}
	}

	/** Whether something has to be masked before it goes out. */
	public boolean masks() {
		return this.outcome == Outcome.MASKED || (this.outcome.opens()
				&& this.items.stream().anyMatch((item) -> item.treatment() == ItemDecision.Treatment.MASKED));
	}

}
