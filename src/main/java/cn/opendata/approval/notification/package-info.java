/**
 * Turns events into in-app messages and mails, sent after commit.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "calendar", "request", "delivery", "process",
		"letters", "verification", "supervision" })
package cn.opendata.approval.notification;

import org.springframework.modulith.ApplicationModule;
