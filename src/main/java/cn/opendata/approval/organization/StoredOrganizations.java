package cn.opendata.approval.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Departments and people as the database has them now.
 */
@Service
@Transactional(readOnly = true)
class StoredOrganizations implements Organizations {

	private final Departments departments;

	private final People people;

	private final JdbcClient jdbc;

	private final Clock clock;

	StoredOrganizations(Departments departments, People people, JdbcClient jdbc, Clock clock) {
		this.departments = departments;
		this.people = people;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Optional<Department> department(DepartmentId id) {
		return this.departments.find(id);
	}

	@Override
	public List<Department> departments() {
		return this.departments.all().stream().filter(Department::active).toList();
	}

	@Override
	public Department platformOffice() {
		return this.departments.platformOffice()
			.orElseThrow(() -> new IllegalStateException("There is no platform office"));
	}

	@Override
	public Department platformOffice(DepartmentId of) {
		return lowestOffice(List.of(region(of)), Set.of());
	}

	@Override
	public Department commonOffice(DepartmentId one, DepartmentId other) {
		return lowestOffice(List.of(region(one), region(other)), Set.of());
	}

	@Override
	public Department mediatingOffice(DepartmentId one, DepartmentId other) {
		return lowestOffice(List.of(region(one), region(other)), Set.of(one, other));
	}

	private Department lowestOffice(List<String> regions, Set<DepartmentId> parties) {
		return departments().stream()
			.filter(Department::platformOffice)
			.filter((office) -> !parties.contains(office.id()))
			.filter((office) -> regions.stream().allMatch((region) -> Regions.contains(office.region(), region)))
			.max(Comparator.comparing(Department::level))
			.orElseGet(this::platformOffice);
	}

	private String region(DepartmentId id) {
		return department(id).map(Department::region).orElse("");
	}

	@Override
	public List<DepartmentId> subtree(DepartmentId root) {
		Map<DepartmentId, List<Department>> below = this.departments.all()
			.stream()
			.filter((department) -> department.parent().isPresent())
			.collect(Collectors.groupingBy((department) -> department.parent().get()));
		Set<DepartmentId> found = new LinkedHashSet<>();
		collect(root, below, found);
		return List.copyOf(found);
	}

	private void collect(DepartmentId id, Map<DepartmentId, List<Department>> below, Set<DepartmentId> found) {
		if (found.add(id)) {
			below.getOrDefault(id, List.of()).forEach((child) -> collect(child.id(), below, found));
		}
	}

	@Override
	public boolean supervises(DepartmentId supervisor, DepartmentId department) {
		Optional<String> above = department(supervisor).map(Department::region);
		Optional<String> region = department(department).map(Department::region);
		return above.isPresent() && region.isPresent() && Regions.contains(above.get(), region.get());
	}

	@Override
	public List<DepartmentId> supervised(DepartmentId supervisor) {
		return department(supervisor).map(Department::region)
			.map((above) -> departments().stream()
				.filter((one) -> Regions.contains(above, one.region()))
				.map(Department::id)
				.toList())
			.orElse(List.of());
	}

	@Override
	public Optional<Person> person(PersonId id) {
		return this.people.find(id);
	}

	@Override
	public List<Person> holders(DepartmentId department, Role role) {
		List<String> ids = this.jdbc.sql("""
				SELECT p.id FROM organization_person p
				JOIN organization_role r ON r.person_id = p.id AND r.role_name = :role
				WHERE p.department_id = :department AND p.active = TRUE
				UNION
				SELECT s.id FROM organization_cover c
				JOIN organization_person a ON a.id = c.absent_id AND a.active = TRUE
				JOIN organization_person s ON s.id = c.substitute_id AND s.active = TRUE
				JOIN organization_role r ON r.person_id = a.id AND r.role_name = :covered
				WHERE a.department_id = :department AND s.department_id = :department
				AND c.ended = FALSE AND c.from_day <= :today AND c.to_day >= :today
				""")
			.param("department", department.value())
			.param("role", role.name())
			.param("covered", Roles.COVERABLE.contains(role) ? role.name() : "")
			.param("today", today())
			.query(String.class)
			.list();
		return this.people.all(ids);
	}

	@Override
	public Set<Duty> duties(PersonId person) {
		Set<Duty> duties = new LinkedHashSet<>();
		this.jdbc.sql("""
				SELECT p.department_id AS department_id, r.role_name AS role_name FROM organization_person p
				JOIN organization_role r ON r.person_id = p.id
				WHERE p.id = :person AND p.active = TRUE AND p.department_id IS NOT NULL
				""")
			.param("person", person.value())
			.query((row, index) -> new Duty(new DepartmentId(row.getString("department_id")),
					Role.valueOf(row.getString("role_name"))))
			.list()
			.forEach(duties::add);
		this.jdbc.sql("""
				SELECT a.department_id AS department_id, r.role_name AS role_name FROM organization_cover c
				JOIN organization_person a ON a.id = c.absent_id AND a.active = TRUE
				JOIN organization_person s ON s.id = c.substitute_id AND s.active = TRUE
				JOIN organization_role r ON r.person_id = a.id
				WHERE c.substitute_id = :person AND a.department_id = s.department_id
				AND c.ended = FALSE AND c.from_day <= :today AND c.to_day >= :today
				""")
			.param("person", person.value())
			.param("today", today())
			.query((row, index) -> new Duty(new DepartmentId(row.getString("department_id")),
					Role.valueOf(row.getString("role_name"))))
			.list()
			.stream()
			.filter((duty) -> Roles.COVERABLE.contains(duty.role()))
			.forEach(duties::add);
		return duties;
	}

	private LocalDate today() {
		return Times.day(this.clock.instant());
	}

}
