package cn.opendata.approval.process;

import cn.opendata.approval.delivery.Deliveries;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;

/**
 * 准备数据与协议: the data manager offers the use agreement for the files put up.
 */
@Component
class PrepareDeliveryStep implements StepHandler {

	private final Deliveries deliveries;

	PrepareDeliveryStep(Deliveries deliveries) {
		this.deliveries = deliveries;
	}

	@Override
	public String form() {
		return "prepare-delivery";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		this.deliveries.prepare(request, by, values.day("until"), values.text("note"), values.number("callsPerMinute"));
		return "DONE";
	}

}
