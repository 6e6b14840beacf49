/**
 * Disputes about shared data (争议): the parties negotiate, the platform office mediates,
 * the government's decision is recorded.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "calendar", "files", "request" })
package cn.opendata.approval.dispute;

import org.springframework.modulith.ApplicationModule;
