/**
 * The official letters of a case, frozen when issued and rendered as PDF.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization", "calendar", "files", "request" })
package cn.opendata.approval.letters;

import org.springframework.modulith.ApplicationModule;
