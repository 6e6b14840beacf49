package cn.opendata.approval.organization;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How departments come and go: made, renamed, deactivated; never deleted, for cases name
 * them.
 */
@Service
@Transactional
class DepartmentRegister {

	private final Departments departments;

	private final People people;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DepartmentRegister(Departments departments, People people, Permissions permissions,
			ApplicationEventPublisher events, Clock clock) {
		this.departments = departments;
		this.people = people;
		this.permissions = permissions;
		this.events = events;
		this.clock = clock;
	}

	/** All departments, for those who may see them. */
	@Transactional(readOnly = true)
	List<Department> all(Actor actor) {
		require(actor, "ACTIVE", "read");
		return this.departments.all();
	}

	@Transactional(readOnly = true)
	Department get(Actor actor, DepartmentId id) {
		require(actor, "ACTIVE", "read");
		return known(id);
	}

	/** The version of a department, which a change of it must name. */
	@Transactional(readOnly = true)
	long version(DepartmentId id) {
		return this.departments.version(id);
	}

	boolean may(Actor actor, Department department, String action) {
		return may(actor, state(department), action);
	}

	DepartmentId create(Actor actor, DepartmentForm form) {
		require(actor, "ACTIVE", "create");
		List<Violation> faults = check(form);
		Optional<Department> parent = form.parentId().flatMap(this.departments::find).filter(Department::active);
		if (parent.isEmpty()) {
			faults.add(Violation.of("parent", "organization.error.department.parent"));
		}
		Optional<Level> level = form.toLevel();
		if (level.isEmpty()) {
			faults.add(Violation.of("level", "organization.error.department.level"));
		}
		if (form.region() == null || !form.region().strip().matches("[1-9]\\d{5}")) {
			faults.add(Violation.of("region", "organization.error.department.region"));
		}
		else if (parent.isPresent() && !Regions.contains(parent.get().region(), form.region().strip())) {
			faults.add(Violation.of("region", "organization.error.department.region-outside", parent.get().region()));
		}
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		Department department = new Department(new DepartmentId(UUID.randomUUID().toString()), form.title().strip(),
				form.code(), level.orElseThrow(), form.region().strip(), parent.map(Department::id),
				Boolean.TRUE.equals(form.platformOffice()), true);
		this.departments.add(department);
		publish(OrganizationEvent.Type.DEPARTMENT_CREATED, department.id(), actor, Map.of("name", department.name()));
		return department.id();
	}

	void rename(Actor actor, DepartmentId id, DepartmentForm form) {
		Department department = known(id);
		require(actor, state(department), "rename");
		List<Violation> faults = check(form);
		if (!faults.isEmpty()) {
			throw Refused.invalid(faults);
		}
		if (!this.departments.rename(id, form.read(), form.title().strip(), form.code())) {
			throw Refused.conflict("organization.error.changed");
		}
		publish(OrganizationEvent.Type.DEPARTMENT_RENAMED, id, actor,
				Map.of("from", department.name(), "to", form.title().strip()));
	}

	void deactivate(Actor actor, DepartmentId id) {
		Department department = known(id);
		require(actor, state(department), "deactivate");
		if (this.people.of(id).stream().anyMatch((person) -> this.people.active(person.id()))) {
			throw Refused.conflict("organization.error.department.people");
		}
		if (this.departments.all()
			.stream()
			.anyMatch((below) -> below.active() && below.parent().filter(id::equals).isPresent())) {
			throw Refused.conflict("organization.error.department.below");
		}
		this.departments.activate(id, false);
		publish(OrganizationEvent.Type.DEPARTMENT_DEACTIVATED, id, actor, Map.of("name", department.name()));
	}

	void activate(Actor actor, DepartmentId id) {
		Department department = known(id);
		require(actor, state(department), "activate");
		this.departments.activate(id, true);
		publish(OrganizationEvent.Type.DEPARTMENT_ACTIVATED, id, actor, Map.of("name", department.name()));
	}

	private List<Violation> check(DepartmentForm form) {
		List<Violation> faults = new ArrayList<>();
		RegistrationRules.required("title", form.title(), 128, "organization.error.department.title", faults);
		if (!form.code().isEmpty()
				&& PersonalNumber.of(IdType.CREDIT_CODE, form.code(), Times.day(this.clock.instant())).isEmpty()) {
			faults.add(Violation.of("creditCode", "organization.error.id-number.CREDIT_CODE"));
		}
		return faults;
	}

	private Department known(DepartmentId id) {
		return this.departments.find(id).orElseThrow(() -> Refused.notFound("organization.error.department.unknown"));
	}

	private void require(Actor actor, String state, String action) {
		if (!may(actor, state, action)) {
			throw Refused.forbidden("organization.error.forbidden");
		}
	}

	private boolean may(Actor actor, String state, String action) {
		return this.permissions.allows(actor.roles(), "department", state, action);
	}

	private void publish(OrganizationEvent.Type type, DepartmentId id, Actor actor, Map<String, String> facts) {
		this.events.publishEvent(new OrganizationEvent(type, id.value(), actor.id(), this.clock.instant(), facts));
	}

	private static String state(Department department) {
		return department.active() ? "ACTIVE" : "INACTIVE";
	}

}
