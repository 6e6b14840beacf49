/**
 * The interface by which departments fetch what was granted to them: keys, calls and the
 * limits that hold at each call.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "catalogue", "delivery" })
package cn.opendata.approval.exchange;

import org.springframework.modulith.ApplicationModule;
