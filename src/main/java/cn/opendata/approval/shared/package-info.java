/**
 * Ids and tiny value types that every room speaks; no behaviour beyond checking
 * themselves, no Spring.
 */
@ApplicationModule(allowedDependencies = {})
package cn.opendata.approval.shared;

import org.springframework.modulith.ApplicationModule;
