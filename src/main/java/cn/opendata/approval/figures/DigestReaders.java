package cn.opendata.approval.figures;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;

import org.springframework.stereotype.Component;

/**
 * Who reads the digest: heads of their own department, supervisors of the departments of
 * their level and below. Who stands in for an absent one reads it as well.
 */
@Component
class DigestReaders {

	private final Organizations organizations;

	DigestReaders(Organizations organizations) {
		this.organizations = organizations;
	}

	/** Everybody who may read one, each with the departments they answer for. */
	List<Reader> all() {
		Map<PersonId, Reader> readers = new LinkedHashMap<>();
		for (Department department : this.organizations.departments()) {
			for (Person head : this.organizations.holders(department.id(), Role.HEAD)) {
				reader(readers, head).departments.add(department.id());
			}
			List<Person> supervisors = this.organizations.holders(department.id(), Role.SUPERVISOR);
			if (!supervisors.isEmpty()) {
				List<DepartmentId> seen = this.organizations.supervised(department.id());
				supervisors.forEach((supervisor) -> reader(readers, supervisor).departments.addAll(seen));
			}
		}
		return List.copyOf(readers.values());
	}

	private static Reader reader(Map<PersonId, Reader> readers, Person person) {
		return readers.computeIfAbsent(person.id(), (id) -> new Reader(person, new LinkedHashSet<>()));
	}

	/**
	 * A reader.
	 *
	 * @param person who
	 * @param departments the departments they answer for
	 */
	record Reader(Person person, Set<DepartmentId> departments) {
	}

}
