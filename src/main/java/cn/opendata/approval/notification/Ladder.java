package cn.opendata.approval.notification;

import java.util.List;

import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.organization.Supervisors;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.supervision.InCharge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who stands on which rung of the escalation ladder (rules §6).
 */
@Component
class Ladder {

	private final Organizations organizations;

	private final Supervisors supervisors;

	private final ObjectProvider<InCharge> charge;

	Ladder(Organizations organizations, ObjectProvider<InCharge> charge) {
		this.organizations = organizations;
		this.supervisors = new Supervisors(organizations);
		this.charge = charge;
	}

	/**
	 * Who has the case in hand: those who took its open tasks, else those who may take
	 * them, else the handlers.
	 */
	List<Person> inCharge(CaseFile file, DepartmentId department) {
		List<Person> charge = this.charge.stream().flatMap((door) -> door.of(file).stream()).toList();
		return !charge.isEmpty() ? charge : this.organizations.holders(department, Role.HANDLER);
	}

	List<Person> heads(DepartmentId department) {
		return this.organizations.holders(department, Role.HEAD);
	}

	/** The supervisors of the department's own level; of the next one that has any. */
	List<Person> supervisors(DepartmentId department) {
		return this.supervisors.of(department);
	}

	/** The supervisors of the level above; at the top, the top's own. */
	List<Person> supervisorsAbove(DepartmentId department) {
		return this.supervisors.above(department);
	}

}
