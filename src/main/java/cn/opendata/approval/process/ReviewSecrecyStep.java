package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 保密审查: the secrecy reviewer passes the proposal or sends it back.
 */
@Component
class ReviewSecrecyStep implements StepHandler {

	private final Reviews reviews;

	ReviewSecrecyStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "review-secrecy";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		this.reviews.reviewSecrecy(request, by, values.result().equals("PASS"),
				values.text(values.result().equals("PASS") ? "text" : "returnText"));
		return values.result();
	}

}
