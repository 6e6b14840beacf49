/**
 * The reviewers' lists and task page on rows of their own.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "calendar", "request", "files", "process",
		"process :: form" })
package cn.opendata.approval.tasklist;

import org.springframework.modulith.ApplicationModule;
