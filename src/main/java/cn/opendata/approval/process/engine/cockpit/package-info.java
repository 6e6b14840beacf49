/**
 * Camunda's Cockpit in our own session: who is let in, what each role may call, and the
 * guards before the holes of this release. Everything here is package-private.
 */
package cn.opendata.approval.process.engine.cockpit;
