package cn.opendata.approval.process;

import cn.opendata.approval.dispute.Disputes;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 登记政府决定: the platform office records what the government decided.
 */
@Component
class RecordRulingStep implements StepHandler {

	private final Disputes disputes;

	RecordRulingStep(Disputes disputes) {
		this.disputes = disputes;
	}

	@Override
	public String form() {
		return "record-ruling";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		this.disputes.rule(request, by, values.text("text"), values.text("document"),
				values.day("decidedOn").orElse(null));
		return "RULED";
	}

}
