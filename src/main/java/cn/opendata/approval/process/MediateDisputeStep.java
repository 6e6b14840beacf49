package cn.opendata.approval.process;

import cn.opendata.approval.dispute.Disputes;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 协调争议: the platform office records its mediation.
 */
@Component
class MediateDisputeStep implements StepHandler {

	private final Disputes disputes;

	MediateDisputeStep(Disputes disputes) {
		this.disputes = disputes;
	}

	@Override
	public String form() {
		return "mediate-dispute";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		this.disputes.mediate(request, by, values.result().equals("AGREED"), values.text("text"));
		return values.result();
	}

}
