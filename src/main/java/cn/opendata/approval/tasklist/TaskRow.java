package cn.opendata.approval.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import cn.opendata.approval.organization.Role;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;
import cn.opendata.approval.shared.Times;

/**
 * One row of the reviewers' lists.
 *
 * @param id the task
 * @param request its case
 * @param number number of the case
 * @param subject what is asked, in one line
 * @param applicantKind who asks
 * @param form form key, the step's name
 * @param department whose people may take it
 * @param role role they need
 * @param state where it stands
 * @param assignee who has it in hand
 * @param note note of the last hand-over, may be empty
 * @param createdAt when it came up
 * @param dueDate day the case's most urgent clock falls due, empty while there is none
 * @param paused whether the clock stands still
 * @param sortDue place in the list
 * @param doneBy who completed it
 * @param doneAt when it ended
 */
record TaskRow(TaskId id, RequestId request, String number, String subject, ApplicantType applicantKind, String form,
		DepartmentId department, Role role, TaskState state, Optional<PersonId> assignee, String note,
		Instant createdAt, Optional<LocalDate> dueDate, boolean paused, LocalDate sortDue, Optional<PersonId> doneBy,
		Optional<Instant> doneAt) {

	static TaskRow read(ResultSet row, int number) throws SQLException {
		return new TaskRow(new TaskId(row.getString("task_id")), new RequestId(row.getString("request_id")),
				row.getString("case_number"), row.getString("subject"),
				ApplicantType.valueOf(row.getString("applicant_kind")), row.getString("form_key"),
				new DepartmentId(row.getString("department_id")), Role.valueOf(row.getString("duty_role")),
				TaskState.valueOf(row.getString("state")), person(row.getString("assignee")), row.getString("note"),
				instant(row, "created_at").orElseThrow(),
				Optional.ofNullable(row.getObject("due_date", LocalDate.class)), row.getBoolean("paused"),
				row.getObject("sort_due", LocalDate.class), person(row.getString("done_by")), instant(row, "done_at"));
	}

	private static Optional<PersonId> person(String id) {
		return Optional.ofNullable(id).map(PersonId::new);
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(Times.read(row.getObject(column, LocalDateTime.class)));
	}

	public boolean running() {
		return this.state == TaskState.OPEN || this.state == TaskState.HELD;
	}

}
