/**
 * Keeps uploaded and produced files: checks their real type and size, stores and reads
 * them.
 */
@ApplicationModule(allowedDependencies = { "shared" })
package cn.opendata.approval.files;

import org.springframework.modulith.ApplicationModule;
