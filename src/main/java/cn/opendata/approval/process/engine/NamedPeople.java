package cn.opendata.approval.process.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.supervision.Orders;

import org.springframework.stereotype.Component;

/**
 * Steps that are somebody's by name: an order is answered by its addressee and reviewed
 * by the supervisor who has it. The name comes from the order, never from the model.
 */
@Component
class NamedPeople {

	private static final String ANSWER = "answer-order";

	private static final String REVIEW = "review-order-answer";

	/** Who of the department may help the addressee of an order. */
	private static final List<Role> HELPERS = List.of(Role.HANDLER, Role.DATA_MANAGER);

	private final Orders orders;

	private final Organizations organizations;

	NamedPeople(Orders orders, Organizations organizations) {
		this.orders = orders;
		this.organizations = organizations;
	}

	/**
	 * The person a step waits for, empty where the group has it or the person is gone.
	 */
	Optional<PersonId> of(String step, RequestId request, DepartmentId department, Role role) {
		if (!Set.of(ANSWER, REVIEW).contains(step)) {
			return Optional.empty();
		}
		return this.orders.of(request)
			.map((order) -> step.equals(ANSWER) ? order.addressee() : order.supervisor())
			.filter((person) -> works(person, step, department, role));
	}

	/** Whether that person may work a task. */
	boolean works(PersonId person, ReviewTask task) {
		return works(person, task.form(), task.department(), task.role());
	}

	private boolean works(PersonId person, String step, DepartmentId department, Role role) {
		return workers(step, department, role).stream().map(Person::id).anyMatch(person::equals);
	}

	/** Those who may work a step: who holds its role, and who may help them. */
	List<Person> workers(String step, DepartmentId department, Role role) {
		Stream<Role> roles = step.equals(ANSWER) ? Stream.concat(Stream.of(role), HELPERS.stream()) : Stream.of(role);
		return roles.flatMap((one) -> this.organizations.holders(department, one).stream()).distinct().toList();
	}

}
