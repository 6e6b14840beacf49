package cn.opendata.approval.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

/**
 * A case as boards and lists show it.
 *
 * @param id the case
 * @param number number to quote
 * @param kind its kind
 * @param subject its subject
 * @param department who has to answer; whoever has it in hand before it reached anybody
 * @param asking the department that asks, if one does
 * @param status where it stands
 * @param open whether something may still happen
 * @param receivedOn day it reached the department, empty while it is in the house of who
 * asks
 * @param concludedOn day of the answer or of the end before it
 * @param waiting the task that waits, empty while nobody but who asks is waited for
 * @param rule code of the rule that falls due first, of those the department keeps
 * @param dueOn the day it falls due
 * @param paused whether nothing but stopped clocks runs
 */
record CaseRow(RequestId id, String number, Kind kind, String subject, DepartmentId department,
		Optional<DepartmentId> asking, Status status, boolean open, Optional<LocalDate> receivedOn,
		Optional<LocalDate> concludedOn, Optional<Waiting> waiting, Optional<String> rule, Optional<LocalDate> dueOn,
		boolean paused) {

	static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

	private static final LocalDate WITHOUT = LocalDate.of(9998, 12, 30);

	private static final LocalDate PAUSED = LocalDate.of(9998, 12, 31);

	/** Place in a list by due day: then what has no clock, then what is paused. */
	LocalDate sortDue() {
		return this.paused ? PAUSED : this.dueOn.orElse(WITHOUT);
	}

	/** Key of the message that names where it stands. */
	public String statusKey() {
		return this.kind.statusKey(this.status);
	}

	public String url() {
		return "/cases/" + this.number;
	}

	static CaseRow read(ResultSet row, int n) throws SQLException {
		Optional<Waiting> waiting = Optional.empty();
		if (row.getString("step") != null) {
			waiting = Optional.of(new Waiting(row.getString("step"),
					new DepartmentId(row.getString("step_department_id")), Role.valueOf(row.getString("step_role")),
					Optional.ofNullable(row.getString("assignee")).map(PersonId::new),
					Times.read(row.getObject("step_since", LocalDateTime.class))));
		}
		return new CaseRow(new RequestId(row.getString("id")), row.getString("number"),
				Kind.valueOf(row.getString("kind")), row.getString("subject"),
				new DepartmentId(row.getString("department_id")),
				Optional.ofNullable(row.getString("asking_id")).map(DepartmentId::new),
				Status.valueOf(row.getString("status")), row.getBoolean("is_open"), day(row, "received_on"),
				day(row, "concluded_on").filter((day) -> !day.equals(NEVER)), waiting,
				Optional.ofNullable(row.getString("rule_code")), day(row, "due_on"), row.getBoolean("paused"));
	}

	private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, LocalDate.class));
	}

	/**
	 * A task that waits.
	 *
	 * @param step form key, the step's name
	 * @param department whose people take it
	 * @param role role they need
	 * @param assignee who has it in hand
	 * @param since when it came up
	 */
	record Waiting(String step, DepartmentId department, Role role, Optional<PersonId> assignee, Instant since) {
	}

}
