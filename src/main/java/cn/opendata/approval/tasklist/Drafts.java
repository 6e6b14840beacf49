package cn.opendata.approval.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.TaskId;
import cn.opendata.approval.shared.Times;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reviewer typed and has not sent yet, one draft per task and person.
 */
@Repository
@Transactional
class Drafts {

	/** A draft longer than this is not kept. */
	private static final int LIMIT = 60_000;

	private static final TypeReference<TreeMap<String, List<String>>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final Clock clock;

	Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<Draft> find(TaskId task, PersonId person) {
		return this.jdbc
			.sql("select content, saved_at from tasklist_draft where task_id = :task and person_id = :person")
			.param("task", task.value())
			.param("person", person.value())
			.query((row, number) -> new Draft(read(row.getString("content")),
					Times.read(row.getObject("saved_at", LocalDateTime.class))))
			.optional();
	}

	public void save(TaskId task, PersonId person, Map<String, List<String>> typed) {
		String content = write(Typed.values(typed));
		if (content.length() > LIMIT) {
			return;
		}
		String update = "update tasklist_draft set content = :content, saved_at = :at where task_id = :task and person_id = :person";
		if (run(update, task, person, content) == 0) {
			run("insert into tasklist_draft (task_id, person_id, content, saved_at) values (:task, :person, :content, :at)",
					task, person, content);
		}
	}

	public void drop(TaskId task, PersonId person) {
		this.jdbc.sql("delete from tasklist_draft where task_id = :task and person_id = :person")
			.param("task", task.value())
			.param("person", person.value())
			.update();
	}

	private int run(String sql, TaskId task, PersonId person, String content) {
		return this.jdbc.sql(sql)
			.param("task", task.value())
			.param("person", person.value())
			.param("content", content)
			.param("at", Times.stored(this.clock.instant()))
			.update();
	}

	private Map<String, List<String>> read(String content) {
		try {
			return this.json.readValue(content, VALUES);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A draft is not readable", ex);
		}
	}

	private String write(Map<String, List<String>> typed) {
		try {
			return this.json.writeValueAsString(typed);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A draft cannot be written", ex);
		}
	}

	/**
	 * A kept draft.
	 *
	 * @param typed what was typed, by field path
	 * @param savedAt when it was kept
	 */
	record Draft(Map<String, List<String>> typed, Instant savedAt) {
	}

}
