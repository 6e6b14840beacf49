package cn.opendata.approval.audit;

import java.time.Instant;
import java.util.Map;

/**
 * A fact before it has its place in the chain.
 *
 * @param at when it happened
 * @param who who did it
 * @param resource kind of thing it happened to
 * @param resourceId its id
 * @param caseId the case it belongs to, may be empty
 * @param caseNumber number of the case where known, may be empty
 * @param action what happened
 * @param facts short facts
 */
record AuditEntry(Instant at, Who who, String resource, String resourceId, String caseId, String caseNumber,
		String action, Map<String, String> facts) {

	/**
	 * Who did it, with the names of that day.
	 *
	 * @param id account, empty for the system
	 * @param name name, empty for the system
	 * @param department name of the department of staff, empty for others
	 */
	record Who(String id, String name, String department) {

		static final Who SYSTEM = new Who("", "", "");

	}

}
