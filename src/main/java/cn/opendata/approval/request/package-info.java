/**
 * The case: a request for data, its rules, status, decisions; it never knows the engine.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "calendar", "catalogue", "files" })
package cn.opendata.approval.request;

import org.springframework.modulith.ApplicationModule;
