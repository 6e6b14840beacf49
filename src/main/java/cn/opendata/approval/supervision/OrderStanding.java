package cn.opendata.approval.supervision;

import java.util.Comparator;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockEvent;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps status and due day of orders in step with their cases and clocks, for the lists.
 */
@Component
class OrderStanding {

	private final OrderStore orders;

	private final Clocks clocks;

	OrderStanding(OrderStore orders, Clocks clocks) {
		this.orders = orders;
		this.clocks = clocks;
	}

	@EventListener
	void on(RequestEvent event) {
		if (event.kind() == Kind.SUPERVISE) {
			this.orders.stands(event.request(), event.status(), event.at());
		}
	}

	@EventListener
	void on(ClockEvent event) {
		CaseClock changed = event.clock();
		if (event.type() == ClockEvent.Type.REACHED || !ClockSubject.REQUEST.equals(changed.subject().kind())
				|| !changed.rule().code().startsWith("SUPERVISION_")) {
			return;
		}
		this.orders.due(new RequestId(changed.subject().id()),
				this.clocks.of(changed.subject())
					.stream()
					.filter(CaseClock::running)
					.flatMap((clock) -> clock.due().due().stream())
					.min(Comparator.naturalOrder()));
	}

}
