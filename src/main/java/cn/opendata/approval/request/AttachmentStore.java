package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The files an applicant put to the case.
 */
@Repository
class AttachmentStore {

	private final JdbcClient jdbc;

	private final Files files;

	AttachmentStore(JdbcClient jdbc, Files files) {
		this.jdbc = jdbc;
		this.files = files;
	}

	void add(RequestId id, FileId file, String purpose, int version, Instant now) {
		this.jdbc.sql("""
				INSERT INTO request_attachment (request_id, file_id, purpose, content_version, added_at)
				VALUES (?, ?, ?, ?, ?)""")
			.params(id.value(), file.value(), purpose, version, Times.stored(now))
			.update();
	}

	/** Takes a file off what is being written; what was submitted stays. */
	void remove(RequestId id, FileId file) {
		this.jdbc.sql("DELETE FROM request_attachment WHERE request_id = ? AND file_id = ? AND content_version = 0")
			.params(id.value(), file.value())
			.update();
	}

	void settle(RequestId id, int version) {
		this.jdbc.sql("UPDATE request_attachment SET content_version = ? WHERE request_id = ? AND content_version = 0")
			.params(version, id.value())
			.update();
	}

	List<StoredFile> of(RequestId id) {
		return this.jdbc.sql("SELECT file_id FROM request_attachment WHERE request_id = ? ORDER BY added_at, file_id")
			.param(id.value())
			.query(String.class)
			.list()
			.stream()
			.map(FileId::new)
			.map(this.files::file)
			.flatMap(Optional::stream)
			.toList();
	}

	boolean has(RequestId id, FileId file) {
		return this.jdbc.sql("SELECT COUNT(*) FROM request_attachment WHERE request_id = ? AND file_id = ?")
			.params(id.value(), file.value())
			.query(Integer.class)
			.single() > 0;
	}

	boolean hasPurpose(RequestId id, String purpose) {
		return this.jdbc.sql("SELECT COUNT(*) FROM request_attachment WHERE request_id = ? AND purpose = ?")
			.params(id.value(), purpose)
			.query(Integer.class)
			.single() > 0;
	}

	int count(RequestId id) {
		return this.jdbc.sql("SELECT COUNT(*) FROM request_attachment WHERE request_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

}
