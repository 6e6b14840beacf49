/**
 * Grants, use agreements, downloads and their log, results reported back.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "calendar", "catalogue", "files", "request" })
package cn.opendata.approval.delivery;

import org.springframework.modulith.ApplicationModule;
