package cn.opendata.approval.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out the files of an active grant to its owner, and keeps a line of each time.
 */
@Service
@Transactional
class GrantDownloads {

	private final GrantRows rows;

	private final GrantAccess access;

	private final DeliveryFiles files;

	private final JdbcClient jdbc;

	private final DeliveryNews news;

	private final Clock clock;

	GrantDownloads(GrantRows rows, GrantAccess access, DeliveryFiles files, JdbcClient jdbc, DeliveryNews news,
			Clock clock) {
		this.rows = rows;
		this.access = access;
		this.files = files;
		this.jdbc = jdbc;
		this.news = news;
		this.clock = clock;
	}

	StoredFile byId(Actor actor, String grant, String file) {
		return download(actor, grant, (each) -> each.id().value().equals(file));
	}

	StoredFile byName(Actor actor, String grant, String name) {
		return download(actor, grant, (each) -> each.name().equals(name));
	}

	/** All files of the grant, each logged as downloaded. */
	List<StoredFile> all(Actor actor, String id) {
		Grant grant = this.rows.byId(id).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
		this.access.require(actor, grant, "download");
		List<StoredFile> all = this.files.of(grant.request()).stream().map(DeliveryFile::file).toList();
		all.forEach((file) -> log(actor, grant, file));
		this.news.tell(DeliveryEvent.Type.DOWNLOADED, grant, actor, Map.of("files", String.valueOf(all.size())));
		return all;
	}

	private StoredFile download(Actor actor, String id, Predicate<StoredFile> wanted) {
		Grant grant = this.rows.byId(id).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
		this.access.require(actor, grant, "download");
		StoredFile file = this.files.of(grant.request())
			.stream()
			.map(DeliveryFile::file)
			.filter(wanted)
			.findFirst()
			.orElseThrow(() -> Refused.notFound("delivery.error.file.unknown"));
		log(actor, grant, file);
		this.news.tell(DeliveryEvent.Type.DOWNLOADED, grant, actor, Map.of("file", file.id().value()));
		return file;
	}

	private void log(Actor actor, Grant grant, StoredFile file) {
		this.jdbc.sql("""
				insert into delivery_usage (id, grant_id, file_id, name, bytes, used_by, used_at)
				values (:id, :grant, :file, :name, :bytes, :by, :at)
				""")
			.param("id", UUID.randomUUID().toString())
			.param("grant", grant.id())
			.param("file", file.id().value())
			.param("name", file.name())
			.param("bytes", file.size())
			.param("by", actor.id().map(PersonId::value).orElse(null))
			.param("at", Times.stored(this.clock.instant()))
			.update();
		this.jdbc
			.sql("update delivery_file set downloads = downloads + 1 where request_id = :request and file_id = :file")
			.param("request", grant.request().value())
			.param("file", file.id().value())
			.update();
	}

}
