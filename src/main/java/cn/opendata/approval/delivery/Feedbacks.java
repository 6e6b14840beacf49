package cn.opendata.approval.delivery;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.DeliveryProgress;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results that users of data report back.
 */
@Service
@Transactional
class Feedbacks {

	private final GrantRows rows;

	private final GrantAccess access;

	private final CaseFiles cases;

	private final DeliveryProgress progress;

	private final Files files;

	private final JdbcClient jdbc;

	private final Clock clock;

	Feedbacks(GrantRows rows, GrantAccess access, CaseFiles cases, DeliveryProgress progress, Files files,
			JdbcClient jdbc, Clock clock) {
		this.rows = rows;
		this.access = access;
		this.cases = cases;
		this.progress = progress;
		this.files = files;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps a result; the first one moves the case on.
	 * @param content the file sent along, {@code null} for none
	 */
	void give(Actor actor, String id, FeedbackForm form, String fileName, InputStream content) {
		Grant grant = this.rows.byId(id).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
		this.access.require(actor, grant, "feedback");
		FeedbackKind kind = form.check();
		String file = (content != null) ? this.files.store(fileName, content).id().value() : null;
		this.jdbc
			.sql("""
					insert into delivery_feedback (id, grant_id, kind, title, description, link, file_id, given_by, given_at)
					values (:id, :grant, :kind, :title, :description, :link, :file, :by, :at)
					""")
			.param("id", UUID.randomUUID().toString())
			.param("grant", grant.id())
			.param("kind", kind.name())
			.param("title", form.title())
			.param("description", form.description())
			.param("link", form.link())
			.param("file", file)
			.param("by", actor.id().map(PersonId::value).orElse(null))
			.param("at", Times.stored(this.clock.instant()))
			.update();
		if (this.cases.get(grant.request()).status() == Status.OPENED) {
			this.progress.feedbackGiven(grant.request(), actor);
		}
	}

	@Transactional(readOnly = true)
	public List<Feedback> of(Grant grant) {
		return this.jdbc.sql("select * from delivery_feedback where grant_id = :grant order by given_at, id")
			.param("grant", grant.id())
			.query(this::read)
			.list();
	}

	/** The file of a result, for a reader of the grant. */
	@Transactional(readOnly = true)
	public StoredFile file(Grant grant, String file) {
		return of(grant).stream()
			.flatMap((feedback) -> feedback.file().stream())
			.filter((each) -> each.id().value().equals(file))
			.findFirst()
			.orElseThrow(() -> Refused.notFound("delivery.error.file.unknown"));
	}

	private Feedback read(ResultSet row, int number) throws SQLException {
		Optional<StoredFile> file = Optional.ofNullable(row.getString("file_id"))
			.map(FileId::new)
			.flatMap(this.files::file);
		return new Feedback(FeedbackKind.valueOf(row.getString("kind")), row.getString("title"),
				row.getString("description"), row.getString("link"), file,
				Times.read(row.getObject("given_at", LocalDateTime.class)));
	}

}
