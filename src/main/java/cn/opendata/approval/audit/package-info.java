/**
 * The append-only, hash-chained record of what happened, and the timeline.
 */
@ApplicationModule(
		allowedDependencies = { "shared", "organization", "calendar", "request", "delivery", "process", "catalogue" })
package cn.opendata.approval.audit;

import org.springframework.modulith.ApplicationModule;
