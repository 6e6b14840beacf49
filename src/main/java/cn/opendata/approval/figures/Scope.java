package cn.opendata.approval.figures;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.opendata.approval.shared.DepartmentId;

/**
 * The departments whose figures somebody sees.
 *
 * @param all whether it is every department, also those of the past
 * @param departments ids of the departments, sorted
 */
record Scope(boolean all, Set<String> departments) {

	Scope {
		departments = Collections.unmodifiableSet(new TreeSet<>(departments));
	}

	static Scope of(Collection<DepartmentId> departments) {
		return new Scope(false, departments.stream().map(DepartmentId::value).collect(Collectors.toSet()));
	}

	/** One department, by its id. */
	static Scope of(String department) {
		return new Scope(false, Set.of(department));
	}

	boolean isEmpty() {
		return !this.all && this.departments.isEmpty();
	}

	boolean contains(DepartmentId department) {
		return this.all || this.departments.contains(department.value());
	}

	/**
	 * A condition for a query with the named parameter {@code departments}, to follow a
	 * WHERE that has another one already; nothing where all is seen.
	 */
	String and(String column) {
		return this.all ? "" : " AND " + column + " IN (:departments)";
	}

}
