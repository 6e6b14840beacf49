package cn.opendata.approval.tasklist;

import java.util.List;

import cn.opendata.approval.shared.RequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link TaskRecords}.
 */
@Service
@Transactional(readOnly = true)
class StoredTaskRecords implements TaskRecords {

	private final JdbcClient jdbc;

	StoredTaskRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<TaskRecord> of(RequestId request) {
		return this.jdbc.sql(
				"select * from tasklist_task where request_id = :request and state <> 'GONE' order by created_at, task_id")
			.param("request", request.value())
			.query(TaskRow::read)
			.list()
			.stream()
			.map((row) -> new TaskRecord(row.id(), row.form(), row.department(), row.role(), row.assignee(),
					row.createdAt(), row.doneAt()))
			.toList();
	}

}
