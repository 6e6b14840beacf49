/**
 * Figures of the house for those who watch over it: boards, performance, reports, digest,
 * measurements.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "calendar", "catalogue", "request", "delivery",
		"process", "notification", "letters" })
package cn.opendata.approval.figures;

import org.springframework.modulith.ApplicationModule;
