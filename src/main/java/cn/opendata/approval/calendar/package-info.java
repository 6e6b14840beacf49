/**
 * Working days, the rules of the clocks, the clocks themselves and their explanation.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization" })
package cn.opendata.approval.calendar;

import org.springframework.modulith.ApplicationModule;
