package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 上级平台主管转送: the office of the common superior passes a sharing request on, or returns it.
 */
@Component
class ForwardSharingStep implements StepHandler {

	private final Reviews reviews;

	ForwardSharingStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "forward-sharing";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		if (values.result().equals("RETURN")) {
			this.reviews.returnToRequester(request, by, values.text("text"));
		}
		else {
			this.reviews.forward(request, by, values.text("note"));
		}
		return values.result();
	}

}
