package cn.opendata.approval.process.engine;

/**
 * Candidate group of a task: a role in a department.
 *
 * @param department id of the department
 * @param role name of the role
 */
record ReviewerGroup(String department, String role) {

	static ReviewerGroup of(String id) {
		int colon = id.lastIndexOf(':');
		return new ReviewerGroup(id.substring(0, colon), id.substring(colon + 1));
	}

	/** The id as the engine keeps it: {@code <department>:<ROLE>}. */
	String id() {
		return this.department + ":" + this.role;
	}

}
