/**
 * Orders of supervisors (督办, 整改): raised by the escalation ladder or by hand, answered by
 * a named person of the department, closed out by the supervisor.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "organization", "calendar", "catalogue", "files", "request", "delivery" })
package cn.opendata.approval.supervision;

import org.springframework.modulith.ApplicationModule;
