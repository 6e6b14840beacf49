package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;

import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The versions of what is asked; version 0 is the one being written.
 */
@Repository
class ContentStore {

	private static final ObjectMapper JSON = JsonMapper.builder()
		.addModule(new Jdk8Module())
		.addModule(new JavaTimeModule())
		.build();

	private final JdbcClient jdbc;

	ContentStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void save(RequestId id, int version, CaseFile.Content content, Instant now) {
		String json = write(content);
		int rows = this.jdbc.sql("""
				UPDATE request_content SET content = ?, saved_at = ? WHERE request_id = ? AND content_version = ?""")
			.params(json, Times.stored(now), id.value(), version)
			.update();
		if (rows == 0) {
			this.jdbc.sql("""
					INSERT INTO request_content (request_id, content_version, content, saved_at)
					VALUES (?, ?, ?, ?)""").params(id.value(), version, json, Times.stored(now)).update();
		}
	}

	CaseFile.Content load(RequestId id, int version) {
		return read(this.jdbc.sql("SELECT content FROM request_content WHERE request_id = ? AND content_version = ?")
			.params(id.value(), version)
			.query(String.class)
			.single());
	}

	/** Submitted versions, oldest first. */
	List<CaseFile.Content> versions(RequestId id) {
		return this.jdbc.sql("""
				SELECT content FROM request_content WHERE request_id = ? AND content_version > 0
				ORDER BY content_version""")
			.param(id.value())
			.query(String.class)
			.list()
			.stream()
			.map(this::read)
			.toList();
	}

	private String write(CaseFile.Content content) {
		try {
			return JSON.writeValueAsString(content);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Content cannot be written", ex);
		}
	}

	private CaseFile.Content read(String json) {
		try {
			return JSON.readValue(json, CaseFile.Content.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Stored content cannot be read", ex);
		}
	}

}
