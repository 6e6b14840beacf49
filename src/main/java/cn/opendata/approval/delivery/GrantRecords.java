package cn.opendata.approval.delivery;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.delivery.GrantRecord.Kind;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of the use of shared data, inspections by provider and supervisor, the end
 * by the user's own word and the proof of disposal. Nothing here deletes: the law wants
 * the record kept three years at least.
 */
@Service
@Transactional
class GrantRecords {

	private final GrantRows rows;

	private final GrantAccess access;

	private final GrantClocks clocks;

	private final HaltLines lines;

	private final Files files;

	private final JdbcClient jdbc;

	private final DeliveryNews news;

	private final Clock clock;

	GrantRecords(GrantRows rows, GrantAccess access, GrantClocks clocks, HaltLines lines, Files files, JdbcClient jdbc,
			DeliveryNews news, Clock clock) {
		this.rows = rows;
		this.access = access;
		this.clocks = clocks;
		this.lines = lines;
		this.files = files;
		this.jdbc = jdbc;
		this.news = news;
		this.clock = clock;
	}

	/** 使用记录 by the user; the next one is due a period later. */
	void use(Actor actor, String id, RecordForm form) {
		Grant grant = allowed(actor, id, "record");
		add(grant, actor, Kind.USAGE, form.check(Kind.USAGE), null);
		if (grant.state().alive()) {
			this.clocks.recorded(grant, this.clock.instant());
		}
	}

	/** 检查 by the provider or a supervisor. */
	void inspect(Actor actor, String id, RecordForm form) {
		Grant grant = allowed(actor, id, "inspect");
		add(grant, actor, Kind.INSPECTION, form.check(Kind.INSPECTION), null);
	}

	/** The purpose is achieved: the user ends the grant before its day. */
	void closeEarly(Actor actor, String id, String reason) {
		Grant grant = allowed(actor, id, "closeEarly");
		String words = (reason != null) ? reason.strip() : "";
		if (!Halt.reasonFaults(words).isEmpty()) {
			throw Refused.invalid(Halt.reasonFaults(words));
		}
		Grant ended = grant.end();
		this.rows.save(ended);
		this.clocks.over(ended, this.clock.instant());
		this.lines.add(ended, DeliveryEvent.Type.CLOSED_EARLY, actor, Optional.empty(), words);
		this.news.tell(DeliveryEvent.Type.CLOSED_EARLY, ended, actor, Map.of());
	}

	/**
	 * 销毁证明: the user proves that the data is gone.
	 * @param content the proof, required
	 */
	void dispose(Actor actor, String id, RecordForm form, String fileName, InputStream content) {
		Grant grant = allowed(actor, id, "dispose");
		List<Violation> wrong = new ArrayList<>(form.faults(Kind.DISPOSAL));
		if (content == null) {
			wrong.add(Violation.of("file", "delivery.error.proof.required"));
		}
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		// a grant past its day may not be marked so yet
		Grant over = grant.state().alive() ? grant.end() : grant;
		Grant disposed = over.dispose();
		this.rows.save(disposed);
		this.clocks.endAll(disposed, this.clock.instant());
		add(disposed, actor, Kind.DISPOSAL, form, this.files.store(fileName, content).id().value());
		this.lines.add(disposed, DeliveryEvent.Type.DISPOSED, actor, Optional.empty(), form.destruction());
		this.news.tell(DeliveryEvent.Type.DISPOSED, disposed, actor, Map.of());
	}

	/** Newest first. */
	@Transactional(readOnly = true)
	public List<GrantRecord> of(Grant grant) {
		return this.jdbc.sql("select * from delivery_record where grant_id = :grant order by written_at desc, id desc")
			.param("grant", grant.id())
			.query((row, n) -> {
				Optional<StoredFile> file = Optional.ofNullable(row.getString("file_id"))
					.map(FileId::new)
					.flatMap(this.files::file);
				return new GrantRecord(Kind.valueOf(row.getString("kind")), row.getString("scene"),
						row.getString("course"), row.getString("effect"), row.getString("storage"),
						row.getString("destruction"), file, row.getString("written_name"),
						Times.read(row.getObject("written_at", LocalDateTime.class)));
			})
			.list();
	}

	/** The file of a record, empty where no record has it. */
	@Transactional(readOnly = true)
	public Optional<StoredFile> file(Grant grant, String file) {
		return of(grant).stream()
			.flatMap((one) -> one.file().stream())
			.filter((stored) -> stored.id().value().equals(file))
			.findFirst();
	}

	private Grant allowed(Actor actor, String id, String action) {
		Grant grant = this.rows.byId(id).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
		this.access.require(actor, grant, action);
		return grant;
	}

	private void add(Grant grant, Actor actor, Kind kind, RecordForm form, String file) {
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				insert into delivery_record (id, grant_id, kind, scene, course, effect, storage, destruction, file_id,
				  written_by, written_name, written_at)
				values (:id, :grant, :kind, :scene, :course, :effect, :storage, :destruction, :file, :by, :name, :at)
				""")
			.param("id", UUID.randomUUID().toString())
			.param("grant", grant.id())
			.param("kind", kind.name())
			.param("scene", form.scene())
			.param("course", form.course())
			.param("effect", form.effect())
			.param("storage", form.storage())
			.param("destruction", form.destruction())
			.param("file", file)
			.param("by", actor.id().map(PersonId::value).orElseThrow())
			.param("name", actor.name())
			.param("at", Times.stored(now))
			.update();
		if (kind != Kind.DISPOSAL) {
			this.news.tell(DeliveryEvent.Type.RECORDED, grant, actor, Map.of("kind", kind.name()));
		}
	}

}
