package cn.opendata.approval.organization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.shared.DepartmentId;

/**
 * The supervisors (监督员) of a department, level by level.
 */
public final class Supervisors {

	private final Organizations organizations;

	public Supervisors(Organizations organizations) {
		this.organizations = organizations;
	}

	/** Those of the department's own level; of the next one above that has any. */
	public List<Person> of(DepartmentId department) {
		return level(department).map((level) -> from(department, level.ordinal())).orElse(List.of());
	}

	/** Those of the level above; at the top, the top's own. */
	public List<Person> above(DepartmentId department) {
		return level(department).map((level) -> from(department, Math.max(level.ordinal() - 1, 0))).orElse(List.of());
	}

	/**
	 * A supervisor of the department at the next level above another one; empty where
	 * there is none higher.
	 */
	public Optional<Person> above(DepartmentId department, Level level) {
		return from(department, level.ordinal() - 1).stream().findFirst();
	}

	private Optional<Level> level(DepartmentId department) {
		return this.organizations.department(department).map(Department::level);
	}

	private List<Person> from(DepartmentId department, int lowest) {
		return Stream.iterate(lowest, (level) -> level >= 0, (level) -> level - 1)
			.map((level) -> at(department, Level.values()[level]))
			.filter((people) -> !people.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private List<Person> at(DepartmentId department, Level level) {
		return this.organizations.departments()
			.stream()
			.filter((one) -> one.level() == level && this.organizations.supervises(one.id(), department))
			.flatMap((one) -> this.organizations.holders(one.id(), Role.SUPERVISOR).stream())
			.distinct()
			.toList();
	}

}
