/**
 * The shell: security, language, layout, errors, home page, API tokens.
 */
@ApplicationModule(allowedDependencies = { "shared", "organization" })
package cn.opendata.approval.web;

import org.springframework.modulith.ApplicationModule;
