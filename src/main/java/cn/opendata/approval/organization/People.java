package cn.opendata.approval.organization;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of people and their roles.
 */
@Repository
class People {

	private final JdbcClient jdbc;

	private final Clock clock;

	People(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Person> find(PersonId id) {
		return all(List.of(id.value())).stream().findFirst();
	}

	/** Those of the ids that exist, by name. */
	List<Person> all(Collection<String> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<String, Set<Role>> roles = new TreeMap<>();
		this.jdbc.sql("SELECT person_id, role_name FROM organization_role WHERE person_id IN (:ids)")
			.param("ids", ids)
			.query((row) -> {
				roles.computeIfAbsent(row.getString("person_id"), (id) -> EnumSet.noneOf(Role.class))
					.add(Role.valueOf(row.getString("role_name")));
			});
		return this.jdbc.sql("SELECT * FROM organization_person WHERE id IN (:ids) ORDER BY name, id")
			.param("ids", ids)
			.query((row, index) -> new Person(new PersonId(row.getString("id")), row.getString("name"),
					row.getString("email"), Locale.forLanguageTag(row.getString("locale")),
					Optional.ofNullable(row.getString("department_id")).map(DepartmentId::new),
					roles.getOrDefault(row.getString("id"), Set.of())))
			.list();
	}

	/** The people of a department, deactivated ones included. */
	List<Person> of(DepartmentId department) {
		return all(this.jdbc.sql("SELECT id FROM organization_person WHERE department_id = ?")
			.param(department.value())
			.query(String.class)
			.list());
	}

	boolean active(PersonId id) {
		return this.jdbc.sql("SELECT active FROM organization_person WHERE id = ?")
			.param(id.value())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	long activeHolders(Role role) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM organization_person p
				JOIN organization_role r ON r.person_id = p.id WHERE r.role_name = ? AND p.active = TRUE
				""").param(role.name()).query(Long.class).single();
	}

	/** How many active people hold each role in each department. */
	Map<DepartmentId, Map<Role, Integer>> counts() {
		Map<DepartmentId, Map<Role, Integer>> counts = new HashMap<>();
		this.jdbc.sql("""
				SELECT p.department_id AS department_id, r.role_name AS role_name, COUNT(*) AS holders
				FROM organization_person p JOIN organization_role r ON r.person_id = p.id
				WHERE p.active = TRUE AND p.department_id IS NOT NULL GROUP BY p.department_id, r.role_name
				""").query((row) -> {
			counts.computeIfAbsent(new DepartmentId(row.getString("department_id")), (id) -> new EnumMap<>(Role.class))
				.put(Role.valueOf(row.getString("role_name")), row.getInt("holders"));
		});
		return counts;
	}

	void add(Person person) {
		this.jdbc.sql("""
				INSERT INTO organization_person (id, name, email, locale, department_id, active, created_at, version)
				VALUES (?, ?, ?, ?, ?, TRUE, ?, 0)
				""")
			.param(person.id().value())
			.param(person.name())
			.param(person.email())
			.param(person.locale().toLanguageTag())
			.param(person.department().map(DepartmentId::value).orElse(null))
			.param(Times.stored(this.clock.instant()))
			.update();
		roles(person.id(), person.roles());
	}

	/** Counts the changes of the row. */
	long version(PersonId id) {
		return this.jdbc.sql("SELECT version FROM organization_person WHERE id = ?")
			.param(id.value())
			.query(Long.class)
			.single();
	}

	/**
	 * Counts one change more.
	 * @param version the version that was read before the change
	 * @return false if somebody changed the row since
	 */
	boolean change(PersonId id, long version) {
		return this.jdbc.sql("UPDATE organization_person SET version = version + 1 WHERE id = ? AND version = ?")
			.params(id.value(), version)
			.update() == 1;
	}

	void roles(PersonId id, Set<Role> roles) {
		this.jdbc.sql("DELETE FROM organization_role WHERE person_id = ?").param(id.value()).update();
		for (Role role : roles) {
			this.jdbc.sql("INSERT INTO organization_role (person_id, role_name) VALUES (?, ?)")
				.param(id.value())
				.param(role.name())
				.update();
		}
	}

	void contact(PersonId id, String name, String email, Locale locale) {
		this.jdbc
			.sql("UPDATE organization_person SET name = ?, email = ?, locale = ?, version = version + 1 WHERE id = ?")
			.param(name)
			.param(email)
			.param(locale.toLanguageTag())
			.param(id.value())
			.update();
	}

	void activate(PersonId id, boolean active) {
		this.jdbc.sql("UPDATE organization_person SET active = ?, version = version + 1 WHERE id = ?")
			.param(active)
			.param(id.value())
			.update();
	}

}
