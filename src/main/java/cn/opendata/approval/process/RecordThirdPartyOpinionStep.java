package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 登记第三方意见: the handler enters what the third party answered.
 */
@Component
class RecordThirdPartyOpinionStep implements StepHandler {

	private final Reviews reviews;

	RecordThirdPartyOpinionStep(Reviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String form() {
		return "record-third-party-opinion";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		this.reviews.recordThirdParty(request, by, values.result().equals("CONSENTS"), values.text("text"));
		return values.result();
	}

}
