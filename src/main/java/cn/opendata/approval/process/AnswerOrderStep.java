package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.supervision.Orders;

import org.springframework.stereotype.Component;

/**
 * 整改并答复: the addressee of an order states the measures taken.
 */
@Component
class AnswerOrderStep implements StepHandler {

	private final Orders orders;

	AnswerOrderStep(Orders orders) {
		this.orders = orders;
	}

	@Override
	public String form() {
		return "answer-order";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		this.orders.answer(request, by, values.text("measures"));
		return "ANSWERED";
	}

}
