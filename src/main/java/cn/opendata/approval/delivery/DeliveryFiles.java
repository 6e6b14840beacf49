package cn.opendata.approval.delivery;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that the data manager puts up for a case, until the grant is made ready.
 */
@Service
@Transactional
class DeliveryFiles {

	static final int MOST = 50;

	private final JdbcClient jdbc;

	private final Files files;

	private final GrantAccess access;

	private final Clock clock;

	DeliveryFiles(JdbcClient jdbc, Files files, GrantAccess access, Clock clock) {
		this.jdbc = jdbc;
		this.files = files;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * Puts a file up.
	 * @return what was stored, under a name made safe
	 * @throws Refused INVALID when the file is not allowed or its name is taken
	 */
	StoredFile putUp(Actor actor, CaseFile file, String name, InputStream content) {
		this.access.require(actor, file, "addFile");
		List<DeliveryFile> there = of(file.id());
		if (there.size() >= MOST) {
			throw Refused.invalid("file", "delivery.error.files.many", MOST);
		}
		StoredFile stored = this.files.store(name, content);
		if (there.stream().anyMatch((other) -> other.file().name().equalsIgnoreCase(stored.name()))) {
			throw Refused.invalid("file", "delivery.error.files.name", stored.name());
		}
		this.jdbc.sql("""
				insert into delivery_file (request_id, file_id, name, added_by, added_at, downloads)
				values (:request, :file, :name, :by, :at, 0)
				""")
			.param("request", file.id().value())
			.param("file", stored.id().value())
			.param("name", stored.name())
			.param("by", actor.id().map(PersonId::value).orElse(null))
			.param("at", Times.stored(this.clock.instant()))
			.update();
		return stored;
	}

	/** Puts up what the house holds already, by the system itself. */
	void putUp(RequestId request, StoredFile stored) {
		this.jdbc.sql("""
				insert into delivery_file (request_id, file_id, name, added_by, added_at, downloads)
				values (:request, :file, :name, null, :at, 0)
				""")
			.param("request", request.value())
			.param("file", stored.id().value())
			.param("name", stored.name())
			.param("at", Times.stored(this.clock.instant()))
			.update();
	}

	void remove(Actor actor, CaseFile file, FileId id) {
		this.access.require(actor, file, "removeFile");
		int removed = this.jdbc.sql("delete from delivery_file where request_id = :request and file_id = :file")
			.param("request", file.id().value())
			.param("file", id.value())
			.update();
		if (removed == 0) {
			throw Refused.notFound("delivery.error.file.unknown");
		}
	}

	@Transactional(readOnly = true)
	public int count(RequestId request) {
		return this.jdbc.sql("select count(*) from delivery_file where request_id = :request")
			.param("request", request.value())
			.query(Integer.class)
			.single();
	}

	@Transactional(readOnly = true)
	public List<DeliveryFile> of(RequestId request) {
		return this.jdbc.sql("select * from delivery_file where request_id = :request order by added_at, name")
			.param("request", request.value())
			.query(this::read)
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<DeliveryFile> read(ResultSet row, int number) throws SQLException {
		LocalDateTime added = row.getObject("added_at", LocalDateTime.class);
		long downloads = row.getLong("downloads");
		return this.files.file(new FileId(row.getString("file_id")))
			.map((file) -> new DeliveryFile(file, Times.read(added), downloads));
	}

}
