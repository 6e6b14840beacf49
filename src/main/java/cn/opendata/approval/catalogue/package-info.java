/**
 * The resource catalogue: entries, versions, classes, search, public pages and import.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "files" })
package cn.opendata.approval.catalogue;

import org.springframework.modulith.ApplicationModule;
