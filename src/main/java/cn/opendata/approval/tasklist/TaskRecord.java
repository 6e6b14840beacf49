package cn.opendata.approval.tasklist;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.TaskId;

/**
 * A task of a case, waiting or done; one that went away undone is none.
 *
 * @param id the task
 * @param form form key, the step's name
 * @param department whose people take it
 * @param role role they need
 * @param assignee who has it in hand, or had it last
 * @param createdAt when it came up
 * @param doneAt when it was done, empty while it waits
 */
public record TaskRecord(TaskId id, String form, DepartmentId department, Role role, Optional<PersonId> assignee,
		Instant createdAt, Optional<Instant> doneAt) {
}
