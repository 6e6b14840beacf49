package cn.opendata.approval.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.files.FileFolder.Received;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;

/**
 * Files in the folder, what is known of them in the database. The file comes first: a row
 * without its file cannot be, a file without its row does no harm.
 */
@Service
@Transactional
class StoredFiles implements Files {

	private final FileFolder folder;

	private final ArchiveCheck archives;

	private final FileSettings settings;

	private final JdbcClient jdbc;

	private final Clock clock;

	StoredFiles(FileFolder folder, ArchiveCheck archives, FileSettings settings, JdbcClient jdbc, Clock clock) {
		this.folder = folder;
		this.archives = archives;
		this.settings = settings;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public StoredFile store(String name, InputStream content) {
		Received received = this.folder.receive(content, this.settings.maxSize().toBytes());
		try {
			String safe = SafeName.of(name);
			FileType type = type(received, safe);
			String full = SafeName.extension(safe).isEmpty() ? SafeName.of(safe + "." + type.extension()) : safe;
			return record(received, full, type.media());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.folder.discard(received);
		}
	}

	@Override
	public StoredFile keep(String name, String type, byte[] content) {
		return record(this.folder.receive(new ByteArrayInputStream(content), Long.MAX_VALUE), SafeName.of(name), type);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<StoredFile> file(FileId id) {
		return this.jdbc
			.sql("select id, name, media_type, size_bytes, sha256, stored_at from files_file where id = :id")
			.param("id", id.value())
			.query((row, n) -> new StoredFile(new FileId(row.getString("id")), row.getString("name"),
					row.getString("media_type"), row.getLong("size_bytes"), row.getString("sha256"),
					Times.read(row.getObject("stored_at", LocalDateTime.class))))
			.optional();
	}

	@Override
	@Transactional(readOnly = true)
	public InputStream open(FileId id) {
		try {
			return java.nio.file.Files.newInputStream(this.folder.path(id));
		}
		catch (NoSuchFileException ex) {
			throw Refused.notFound("files.error.missing");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private FileType type(Received received, String name) throws IOException {
		if (received.size() == 0) {
			throw Refused.invalid("file", "files.error.empty");
		}
		String extension = SafeName.extension(name);
		FileType type = ContentType.of(received.path(), extension)
			.orElseThrow(() -> Refused.invalid("file", "files.error.type", FileType.allowed()));
		if (!extension.isEmpty() && !type.names(extension)) {
			throw Refused.invalid("file", "files.error.mismatch", extension, type.extension(), FileType.allowed());
		}
		if (type.packed()) {
			this.archives.check(received.path(), type);
		}
		return type;
	}

	private StoredFile record(Received received, String name, String type) {
		FileId id = new FileId(UUID.randomUUID().toString());
		this.folder.letIn(received, id);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		this.jdbc.sql("""
				insert into files_file (id, name, media_type, size_bytes, sha256, stored_at)
				values (:id, :name, :type, :size, :sha256, :at)""")
			.param("id", id.value())
			.param("name", name)
			.param("type", type)
			.param("size", received.size())
			.param("sha256", received.sha256())
			.param("at", Times.stored(now))
			.update();
		return new StoredFile(id, name, type, received.size(), received.sha256(), now);
	}

}
