/**
 * Departments, people, their roles and sign-in accounts, and who may do what.
 */
@ApplicationModule(allowedDependencies = { "shared" })
package cn.opendata.approval.organization;

import org.springframework.modulith.ApplicationModule;
