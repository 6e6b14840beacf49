package cn.opendata.approval.process;

import cn.opendata.approval.dispute.Disputes;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 登记协商结果: the other party of a dispute records the negotiation.
 */
@Component
class RecordNegotiationStep implements StepHandler {

	private final Disputes disputes;

	RecordNegotiationStep(Disputes disputes) {
		this.disputes = disputes;
	}

	@Override
	public String form() {
		return "record-negotiation";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		this.disputes.negotiate(request, by, values.result().equals("AGREED"), values.text("text"));
		return values.result();
	}

}
