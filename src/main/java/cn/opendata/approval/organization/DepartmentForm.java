package cn.opendata.approval.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.shared.DepartmentId;

/**
 * What was typed about a department.
 *
 * @param title official name
 * @param creditCode 统一社会信用代码, may be empty
 * @param level name of a {@link Level}
 * @param region division code
 * @param parent id of the department above
 * @param platformOffice true if it is the platform office of its level
 * @param version the version that was read before a change, {@code null} for a new one
 */
record DepartmentForm(String title, String creditCode, String level, String region, String parent,
		Boolean platformOffice, Long version) {

	/** The version that was read, one that never was where none is told. */
	long read() {
		return (this.version != null) ? this.version : -1;
	}

	String code() {
		return (this.creditCode != null) ? this.creditCode.replaceAll("\\s", "").toUpperCase(Locale.ROOT) : "";
	}

	Optional<Level> toLevel() {
		return Stream.of(Level.values()).filter((each) -> each.name().equals(this.level)).findFirst();
	}

	Optional<DepartmentId> parentId() {
		return Optional.ofNullable(this.parent)
			.filter((id) -> !id.isBlank() && id.length() <= 64)
			.map(DepartmentId::new);
	}

}
