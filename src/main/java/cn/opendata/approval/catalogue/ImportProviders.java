package cn.opendata.approval.catalogue;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.opendata.approval.organization.Department;
import cn.opendata.approval.shared.DepartmentId;

/**
 * Whom the names of providers in a table mean: a name told once, the official name, or
 * the name inside brackets after a foreign code.
 */
final class ImportProviders {

	private static final Pattern CODED = Pattern.compile("[0-9A-Za-z]{4,}\\s*[\u3010\\[(\uFF08](.+)[\u3011\\])\uFF09]");

	private final Map<String, DepartmentId> names = new HashMap<>();

	private final Optional<DepartmentId> only;

	private final Optional<DepartmentId> otherwise;

	/**
	 * Knows the departments and what they were called before.
	 * @param aliases names told before
	 * @param only the one department this person may import for; empty for all
	 * @param otherwise the department of all others, {@code ""} for none
	 */
	ImportProviders(Collection<Department> departments, Map<String, DepartmentId> aliases, Optional<DepartmentId> only,
			String otherwise) {
		departments.forEach((it) -> this.names.put(it.name(), it.id()));
		this.names.putAll(aliases);
		this.only = only;
		this.otherwise = otherwise.isEmpty() ? only : Optional.of(new DepartmentId(otherwise));
	}

	Optional<DepartmentId> resolve(String name) {
		Optional<DepartmentId> known = known(name);
		return (known.isPresent()) ? known : this.otherwise;
	}

	Optional<DepartmentId> known(String name) {
		if (this.names.containsKey(name)) {
			return Optional.of(this.names.get(name));
		}
		Matcher coded = CODED.matcher(name);
		return coded.matches() ? Optional.ofNullable(this.names.get(coded.group(1).strip())) : Optional.empty();
	}

	boolean allows(DepartmentId provider) {
		return this.only.isEmpty() || this.only.get().equals(provider);
	}

}
