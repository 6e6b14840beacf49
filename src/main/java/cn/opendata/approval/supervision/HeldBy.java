package cn.opendata.approval.supervision;

import java.time.Instant;

import cn.opendata.approval.shared.DepartmentId;

/**
 * A level that has or had an order.
 *
 * @param office the department of its supervisor
 * @param supervisor name of the supervisor
 * @param cause why it has it
 * @param begunAt since when
 */
record HeldBy(DepartmentId office, String supervisor, Cause cause, Instant begunAt) {
}
