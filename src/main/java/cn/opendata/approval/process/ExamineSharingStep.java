package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 提供方审查: the handler accepts a sharing request or asks for what is missing; declining is
 * not offered.
 */
@Component
class ExamineSharingStep implements StepHandler {

	private final Reviews reviews;

	ExamineSharingStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "examine-sharing";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		if (values.result().equals("SUPPLEMENT")) {
			this.reviews.askSupplement(request, by, values.lines("missing"), values.number("days"));
		}
		else {
			this.reviews.accept(request, by, values.text("note"));
		}
		return values.result();
	}

}
