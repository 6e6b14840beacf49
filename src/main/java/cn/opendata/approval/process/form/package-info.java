/**
 * Camunda Forms, read once at start, shown on the server and checked on the server.
 */
@NamedInterface("form")
package cn.opendata.approval.process.form;

import org.springframework.modulith.NamedInterface;
