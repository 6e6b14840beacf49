package cn.opendata.approval.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which orders a person may look through: those addressed to the own department, those
 * the own supervisors have, and for supervisors those around.
 */
@Service
@Transactional(readOnly = true)
class OrderReading {

	static final int SIZE = 30;

	private static final Set<Role> OF_DEPARTMENT = Set.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER,
			Role.DATA_MANAGER, Role.HEAD);

	private final OrderLists lists;

	private final Organizations organizations;

	private final Clock clock;

	OrderReading(OrderLists lists, Organizations organizations, Clock clock) {
		this.lists = lists;
		this.organizations = organizations;
		this.clock = clock;
	}

	/** The lists of this person, the first one is theirs to begin with. */
	List<Tab> tabs(Actor actor) {
		List<Tab> tabs = new ArrayList<>();
		if (actor.has(Role.SUPERVISOR)) {
			tabs.add(Tab.HELD);
		}
		if (actor.roles().stream().anyMatch(OF_DEPARTMENT::contains)) {
			tabs.add(Tab.ADDRESSED);
		}
		if (actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR)) {
			tabs.add(Tab.AROUND);
		}
		if (tabs.isEmpty() || actor.department().isEmpty()) {
			throw Refused.forbidden("supervision.error.staff");
		}
		return tabs;
	}

	/**
	 * One page.
	 * @param wanted the list, {@code null} for the first one
	 * @param state what it is narrowed to, {@code null} for open ones
	 */
	Slice<SupervisionOrder> page(Actor actor, Tab wanted, OrderLists.State state, String cursor) {
		List<Tab> tabs = tabs(actor);
		Tab tab = Optional.ofNullable(wanted).filter(tabs::contains).orElse(tabs.get(0));
		OrderLists.State narrowed = Optional.ofNullable(state).orElse(OrderLists.State.OPEN);
		DepartmentId own = actor.department().orElseThrow();
		LocalDate today = Times.day(this.clock.instant());
		return switch (tab) {
			case HELD -> this.lists.held(own, narrowed, today, cursor, SIZE);
			case ADDRESSED -> this.lists.addressed(List.of(own), narrowed, today, cursor, SIZE);
			case AROUND -> actor.has(Role.AUDITOR) ? this.lists.all(narrowed, today, cursor, SIZE)
					: this.lists.addressed(this.organizations.supervised(own), narrowed, today, cursor, SIZE);
		};
	}

	/** A list of orders. */
	enum Tab {

		/** 本级督办. */
		HELD,
		/** 向本部门下达的. */
		ADDRESSED,
		/** 本级和下级部门的. */
		AROUND

	}

}
