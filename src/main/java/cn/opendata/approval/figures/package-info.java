/**
 * Figures of all cases, kept by their events, for those who watch over the house: boards,
 * performance, reports, digest, measurements.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "calendar", "catalogue", "files", "request",
		"delivery", "process", "tasklist", "notification", "letters" })
package cn.opendata.approval.figures;

import org.springframework.modulith.ApplicationModule;
