/**
 * The only room that knows the workflow engine: starters, delegates, the task bridge,
 * timers and variables. Everything here is package-private.
 */
package cn.opendata.approval.process.engine;
