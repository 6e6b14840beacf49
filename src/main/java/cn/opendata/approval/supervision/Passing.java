package cn.opendata.approval.supervision;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Supervisors;
import cn.opendata.approval.request.CaseRegister;
import cn.opendata.approval.request.CaseRegister.Act;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.Status;

import org.springframework.stereotype.Component;

/**
 * Passing an order on to the level above.
 */
@Component
class Passing {

	private final OrderStore orders;

	private final CaseRegister register;

	private final Organizations organizations;

	private final Supervisors supervisors;

	private final Clock clock;

	Passing(OrderStore orders, CaseRegister register, Organizations organizations, Clock clock) {
		this.orders = orders;
		this.register = register;
		this.organizations = organizations;
		this.supervisors = new Supervisors(organizations);
		this.clock = clock;
	}

	/**
	 * The next level above that has a supervisor takes it over, with a new period where
	 * the answer is still owed; at the top it stays and is marked.
	 */
	void up(SupervisionOrder order, Cause cause) {
		Optional<Person> above = above(order);
		if (above.isEmpty()) {
			this.orders.markAtTop(order.request());
			this.register.passOn(order.request(), order.office(), act(order, cause, true));
			return;
		}
		Person supervisor = above.get();
		this.orders.held(order.request(), supervisor, cause, this.clock.instant());
		this.register.passOn(order.request(), supervisor.department().orElseThrow(), act(order, cause, false));
	}

	private Optional<Person> above(SupervisionOrder order) {
		return this.organizations.department(order.office())
			.flatMap((office) -> this.supervisors.above(order.department(), office.level()))
			.filter((person) -> !person.id().equals(order.addressee()));
	}

	private Act act(SupervisionOrder order, Cause cause, boolean top) {
		boolean again = !top && cause == Cause.UNANSWERED;
		return new Act("", order.status(), RequestEvent.Type.ORDER_RAISED,
				(order.status() == Status.RECTIFIED) ? "review-order-answer" : "answer-order",
				top ? "TOP" : cause.name(), "", again ? Optional.of(StoredOrders.ANSWER) : Optional.empty(),
				order.days(), top ? Map.of("top", "true") : Map.of("from", order.office().value()));
	}

}
