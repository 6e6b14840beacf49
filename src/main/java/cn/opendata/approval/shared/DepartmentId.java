package cn.opendata.approval.shared;

/**
 * Identifies a department.
 *
 * @param value the id as stored; never blank, at most 64 characters
 */
public record DepartmentId(String value) {

	public DepartmentId {
		Texts.requireId(value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
