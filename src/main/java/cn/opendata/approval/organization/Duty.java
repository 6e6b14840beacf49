package cn.opendata.approval.organization;

import cn.opendata.approval.shared.DepartmentId;

/**
 * A role in a department, as a task list groups by it.
 *
 * @param department the department
 * @param role the role held there
 */
public record Duty(DepartmentId department, Role role) {
}
