package cn.opendata.approval.process;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;

/**
 * A step that waits for a person.
 *
 * @param id the task
 * @param request the case it belongs to
 * @param form form key, also the step's name: {@code examine-application}
 * @param department department whose people may take it
 * @param role role they need
 * @param assignee who has it in hand, empty while the group has it
 * @param createdAt when it came up
 */
public record ReviewTask(TaskId id, RequestId request, String form, DepartmentId department, Role role,
		Optional<PersonId> assignee, Instant createdAt) {
}
