package cn.opendata.approval.process;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.supervision.Orders;

import org.springframework.stereotype.Component;

/**
 * 核查整改情况: the supervisor closes an order out, or returns it.
 */
@Component
class ReviewOrderAnswerStep implements StepHandler {

	private final Orders orders;

	ReviewOrderAnswerStep(Orders orders) {
		this.orders = orders;
	}

	@Override
	public String form() {
		return "review-order-answer";
	}

	@Override
	public String act(RequestId request, Actor by, StepValues values) {
		if (values.result().equals("CLOSED")) {
			this.orders.close(request, by, values.text("note"));
		}
		else {
			this.orders.giveBack(request, by, values.text("text"), values.number("days"));
		}
		return values.result();
	}

}
