package cn.opendata.approval.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.TaskId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the rows of the lists.
 */
@Repository
class TaskRows {

	private static final String RUNNING = "state in ('OPEN', 'HELD')";

	private final JdbcClient jdbc;

	TaskRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<TaskRow> find(TaskId id) {
		return this.jdbc.sql("select * from tasklist_task where task_id = :id")
			.param("id", id.value())
			.query(TaskRow::read)
			.optional();
	}

	/** Running tasks of a case. */
	List<TaskRow> running(RequestId request) {
		return this.jdbc.sql("select * from tasklist_task where request_id = :request and " + RUNNING)
			.param("request", request.value())
			.query(TaskRow::read)
			.list();
	}

	/** Writes the row of a running task, the first time or again. */
	void put(ReviewTask task, CaseFile file, TaskDue due, String note) {
		String update = """
				update tasklist_task set department_id = :department, duty_role = :role, state = :state,
					assignee = :assignee, note = case when :note = '' then note else :note end
				where task_id = :id""";
		if (bind(this.jdbc.sql(update), task, note).update() > 0) {
			return;
		}
		String insert = """
				insert into tasklist_task (task_id, request_id, case_number, subject, applicant_kind, form_key,
					department_id, duty_role, state, assignee, note, created_at, due_date, paused, sort_due)
				values (:id, :request, :number, :subject, :kind, :form, :department, :role, :state, :assignee,
					:note, :createdAt, :dueDate, :paused, :sortDue)""";
		bind(this.jdbc.sql(insert), task, note).param("request", task.request().value())
			.param("number", file.number())
			.param("subject", cut(file.subject(), 200))
			.param("kind", file.applicant().kind().name())
			.param("form", task.form())
			.param("createdAt", Times.stored(task.createdAt()))
			.param("dueDate", due.day())
			.param("paused", due.paused())
			.param("sortDue", due.sort())
			.update();
	}

	private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ReviewTask task, String note) {
		return statement.param("id", task.id().value())
			.param("department", task.department().value())
			.param("role", task.role().name())
			.param("state", (task.assignee().isPresent() ? TaskState.HELD : TaskState.OPEN).name())
			.param("assignee", task.assignee().map(PersonId::value).orElse(null))
			.param("note", cut(note, 500));
	}

	void end(TaskId id, TaskState state, Optional<PersonId> by, Instant at) {
		this.jdbc.sql("update tasklist_task set state = :state, done_by = :by, done_at = :at where task_id = :id")
			.param("state", state.name())
			.param("by", by.map(PersonId::value).orElse(null))
			.param("at", Times.stored(at))
			.param("id", id.value())
			.update();
	}

	void due(RequestId request, TaskDue due) {
		this.jdbc.sql("""
				update tasklist_task set due_date = :day, paused = :paused, sort_due = :sort
				where request_id = :request and """ + " " + RUNNING)
			.param("day", due.day())
			.param("paused", due.paused())
			.param("sort", due.sort())
			.param("request", request.value())
			.update();
	}

	void subject(RequestId request, String number, String subject) {
		this.jdbc.sql("""
				update tasklist_task set case_number = :number, subject = :subject
				where request_id = :request and """ + " " + RUNNING)
			.param("number", number)
			.param("subject", cut(subject, 200))
			.param("request", request.value())
			.update();
	}

	private static String cut(String text, int length) {
		String whole = (text != null) ? text : "";
		return (whole.length() > length) ? whole.substring(0, length) : whole;
	}

}
