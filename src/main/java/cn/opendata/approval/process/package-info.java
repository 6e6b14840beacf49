/**
 * What other rooms may know of running processes: tasks, forms, pictures.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "calendar", "catalogue", "request", "delivery",
		"letters", "verification", "dispute", "supervision" })
package cn.opendata.approval.process;

import org.springframework.modulith.ApplicationModule;
