package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One person of each kind around a case: of the handling department, of another, the
 * applicant (who works in the handling department besides), strangers, and those who
 * watch or administer.
 */
public final class Cast {

	private static final List<Role> OF_DEPARTMENT = List.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER,
			Role.DATA_MANAGER, Role.HEAD);

	private static final Set<Status> UNHANDLED = Set.of(Status.DRAFT, Status.ROUTING);

	public final DepartmentId department;

	public final Actor applicant;

	public final Actor office;

	private final List<Someone> everybody = new ArrayList<>();

	public Cast(ApplicationContext context) {
		TestHouse house = context.getBean(TestHouse.class);
		this.department = house.department();
		for (Role role : OF_DEPARTMENT) {
			this.everybody
				.add(new Someone(role + " here", house.staff(this.department, role), Set.of(role), UNHANDLED));
		}
		this.applicant = applicantOfTheHouse(context, house.applicant());
		this.everybody.add(new Someone("applicant", this.applicant, Set.of(Role.APPLICANT), Set.of()));
		this.office = house.staff(house.platformOffice(), Role.PLATFORM_OFFICE);
		this.everybody.add(new Someone("platform office", this.office, Set.of(Role.PLATFORM_OFFICE), Set.of()));
		for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR)) {
			this.everybody
				.add(new Someone("" + role, house.staff(house.platformOffice(), role), Set.of(role), Set.of()));
		}
		this.everybody.add(new Someone("all roles elsewhere",
				house.staff(house.department(), OF_DEPARTMENT.toArray(Role[]::new)), Set.of(), Set.of()));
		this.everybody.add(new Someone("stranger", house.applicant(), Set.of(), Set.of()));
		for (Role role : List.of(Role.REQUESTER, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)) {
			this.everybody.add(new Someone("" + role, house.staff(this.department, role), Set.of(), Set.of()));
		}
		this.everybody.add(new Someone("visitor", Actor.visitor(Locale.CHINA), Set.of(), Set.of()));
	}

	/** Nobody acts for the department on their own request, whatever roles they hold. */
	private Actor applicantOfTheHouse(ApplicationContext context, Actor applicant) {
		String id = applicant.id().orElseThrow().value();
		JdbcClient jdbc = context.getBean(JdbcClient.class);
		jdbc.sql("UPDATE organization_person SET department_id = ? WHERE id = ?")
			.params(this.department.value(), id)
			.update();
		OF_DEPARTMENT.forEach((role) -> jdbc.sql("INSERT INTO organization_role (person_id, role_name) VALUES (?, ?)")
			.params(id, role.name())
			.update());
		return context.getBean(Accounts.class).actor(applicant.id().get());
	}

	public List<Someone> everybody() {
		return this.everybody;
	}

	public Actor here(Role role) {
		return this.everybody.stream().filter((one) -> one.roles.contains(role)).findFirst().orElseThrow().actor;
	}

	/**
	 * Somebody.
	 *
	 * @param name who
	 * @param actor the person
	 * @param roles roles as to the case
	 * @param notYet statuses in which the roles do not count: the department does not
	 * handle the case
	 */
	public record Someone(String name, Actor actor, Set<Role> roles, Set<Status> notYet) {

		public Set<Role> as(Status status) {
			return this.notYet.contains(status) ? Set.of() : this.roles;
		}

	}

}
