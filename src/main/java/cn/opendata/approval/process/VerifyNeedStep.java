package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 核实数据需求: the handler checks what is held, or asks a third party first.
 */
@Component
class VerifyNeedStep implements StepHandler {

	private final Reviews reviews;

	VerifyNeedStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "verify-need";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		if (values.result().equals("THIRD_PARTY")) {
			this.reviews.askThirdParty(request, by, values.text("party"), values.text("letter"));
		}
		else {
			this.reviews.verifyNeed(request, by, values.result().equals("HELD"), values.text("note"));
		}
		return values.result();
	}

}
