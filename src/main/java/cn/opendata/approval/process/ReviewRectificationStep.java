package cn.opendata.approval.process;

import cn.opendata.approval.delivery.RectificationReviews;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 核查整改情况: the provider's head restores the grant, demands more, or terminates it.
 */
@Component
class ReviewRectificationStep implements StepHandler {

	private final RectificationReviews reviews;

	ReviewRectificationStep(RectificationReviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "review-rectification";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		switch (values.result()) {
			case "RESTORE" -> this.reviews.restore(request, by, values.text("restoreReason"));
			case "DEMAND" -> this.reviews.demand(request, by, values.text("demand"), values.number("days"));
			default -> this.reviews.terminate(request, by, values.text("ground"), values.text("reason"),
					values.basis().orElse(null));
		}
		return values.result();
	}

}
