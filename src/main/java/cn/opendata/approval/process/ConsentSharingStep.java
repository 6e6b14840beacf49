package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 本部门负责人同意: the own head lets a sharing request out of the house, or returns it.
 */
@Component
class ConsentSharingStep implements StepHandler {

	private final Reviews reviews;

	ConsentSharingStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "consent-sharing";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		if (values.result().equals("RETURN")) {
			this.reviews.returnToRequester(request, by, values.text("text"));
		}
		else {
			this.reviews.consent(request, by, values.text("note"));
		}
		return values.result();
	}

}
