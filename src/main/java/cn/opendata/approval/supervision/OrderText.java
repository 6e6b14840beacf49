package cn.opendata.approval.supervision;

import cn.opendata.approval.request.Kind;

import org.springframework.stereotype.Component;

/**
 * Words for the templates of this room.
 */
@Component
class OrderText {

	/** Key of the message that names where an order stands. */
	public String status(SupervisionOrder order) {
		return Kind.SUPERVISE.statusKey(order.status());
	}

}
