package cn.opendata.approval.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.notification.Saying.Word;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.supervision.LadderGap;
import cn.opendata.approval.supervision.Orders;
import cn.opendata.approval.supervision.SupervisionOrder;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the people named in an order what happens to it, and the system administrators
 * where nobody could be named.
 */
@Component
class OrderNotices {

	private final Notices notices;

	private final Organizations organizations;

	private final Orders orders;

	OrderNotices(Notices notices, Organizations organizations, Orders orders) {
		this.notices = notices;
		this.organizations = organizations;
		this.orders = orders;
	}

	@EventListener
	void on(RequestEvent event) {
		if (event.kind() == Kind.SUPERVISE) {
			this.orders.of(event.request()).ifPresent((order) -> tell(event, order));
		}
	}

	private void tell(RequestEvent event, SupervisionOrder order) {
		List<PersonId> readers = new ArrayList<>();
		String name = switch (event.type()) {
			case SUBMITTED -> {
				readers.addAll(List.of(order.addressee(), order.supervisor()));
				yield "RAISED";
			}
			case ORDER_ANSWERED -> {
				readers.add(order.supervisor());
				yield "ANSWERED";
			}
			case ORDER_RETURNED -> {
				readers.add(order.addressee());
				yield "RETURNED";
			}
			case ORDER_RAISED -> {
				readers.addAll(List.of(order.addressee(), order.supervisor(), event.applicant()));
				yield event.facts().containsKey("top") ? "TOP" : "PASSED";
			}
			case SETTLED -> {
				readers.addAll(List.of(order.addressee(), event.applicant()));
				yield "CLOSED";
			}
			case WITHDRAWN -> {
				readers.add(order.addressee());
				yield "WITHDRAWN";
			}
			default -> "";
		};
		Saying saying = new Saying("notification.order." + name, Word.plain(order.number()),
				Word.plain(order.subject()))
			.with("department", Word.plain(name(order)))
			.with("addressee", Word.plain(order.addresseeName()))
			.with("supervisor", Word.plain(order.supervisorName()))
			.with("charge", Word.plain(order.charge()))
			.with("due", order.dueOn().filter((day) -> order.open()).map(Word::day).orElse(Word.plain("")));
		readers.stream()
			.distinct()
			.filter((person) -> !event.by().equals(Optional.of(person)))
			.flatMap((person) -> this.organizations.person(person).stream())
			.forEach((person) -> this.notices.tell(person, MailGroup.WARNINGS, saying, "/cases/" + order.number()));
	}

	@EventListener
	void on(LadderGap gap) {
		Saying saying = new Saying("notification.gap." + gap.missing(), Word.plain(gap.caseNumber()),
				Word.plain(gap.subject()), Word.key("calendar.rule." + gap.rule()))
			.with("department",
					Word.plain(this.organizations.department(gap.department()).map(Department::name).orElse("")));
		this.organizations.departments()
			.stream()
			.flatMap((department) -> this.organizations.holders(department.id(), Role.SYSTEM_ADMIN).stream())
			.map(Person::id)
			.distinct()
			.flatMap((person) -> this.organizations.person(person).stream())
			.forEach((person) -> this.notices.tell(person, MailGroup.WARNINGS, saying, "/admin/organization"));
	}

	private String name(SupervisionOrder order) {
		return this.organizations.department(order.department()).map(Department::name).orElse("");
	}

}
