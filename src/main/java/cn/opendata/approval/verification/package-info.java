/**
 * Doubts about data (校核, 数据纠错): users report them item by item, the provider answers
 * each, and everybody who holds a grant on the entry is told of a correction.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "catalogue", "files", "request", "delivery" })
package cn.opendata.approval.verification;

import org.springframework.modulith.ApplicationModule;
