package cn.opendata.approval.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.ItemDecision;
import cn.opendata.approval.request.ItemDecision.Treatment;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.Proposal;
import cn.opendata.approval.request.RefusalGround;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Violation;

import org.springframework.stereotype.Component;

/**
 * 拟定答复意见: the handler proposes the answer, per data item where data goes out.
 */
@Component
class ProposeOutcomeStep implements StepHandler {

	private final Reviews reviews;

	ProposeOutcomeStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "propose-outcome";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		Outcome outcome = values.choice("outcome", Outcome.class).orElse(null);
		this.reviews.propose(request, by,
				new Proposal(outcome, values.text("reason"), values.choice("ground", RefusalGround.class),
						values.basis(), values.text("conditions"), items(values.rows("items"))));
		return outcome.opens() ? "OPENS" : "CLOSES";
	}

	/** All rows are read before the first fault is thrown, so that each is shown. */
	private static List<ItemDecision> items(List<StepValues> rows) {
		List<ItemDecision> items = new ArrayList<>();
		List<Violation> wrong = new ArrayList<>();
		for (StepValues row : rows) {
			try {
				Treatment treatment = row.choice("treatment", Treatment.class).orElse(Treatment.OPENED);
				items.add(new ItemDecision(row.text("item"), treatment,
						(treatment == Treatment.WITHHELD) ? Optional.of(row.refusal()) : Optional.empty()));
			}
			catch (Refused refused) {
				wrong.addAll(refused.violations());
			}
		}
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		return items;
	}

}
