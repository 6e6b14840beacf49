package cn.opendata.approval.delivery;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * Suspected misuse is put right in a period (国令809 art. 27): demanded by the provider's
 * head, answered with proof by the user; restoring and terminating is {@link Halting}.
 */
@Service
@Transactional
class Rectifications {

	static final int MOST_DAYS = 60;

	private final GrantRows rows;

	private final GrantAccess access;

	private final HaltLines lines;

	private final GrantClocks clocks;

	private final Files files;

	private final JdbcClient jdbc;

	private final DeliveryNews news;

	private final Clock clock;

	Rectifications(GrantRows rows, GrantAccess access, HaltLines lines, GrantClocks clocks, Files files,
			JdbcClient jdbc, DeliveryNews news, Clock clock) {
		this.rows = rows;
		this.access = access;
		this.lines = lines;
		this.clocks = clocks;
		this.files = files;
		this.jdbc = jdbc;
		this.news = news;
		this.clock = clock;
	}

	/** SUSPENDED or RECTIFYING → RECTIFYING with a new period. */
	void demand(Actor actor, String id, String demand, int days) {
		Grant grant = grant(id);
		this.access.require(actor, grant, "demandRectification");
		String words = (demand != null) ? demand.strip() : "";
		List<Violation> wrong = new ArrayList<>(Halt.reasonFaults("demand", words));
		if (days < 1 || days > MOST_DAYS) {
			wrong.add(Violation.of("days", "delivery.error.rectify.days", MOST_DAYS));
		}
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		Instant now = this.clock.instant();
		Grant rectifying = grant.rectify();
		this.rows.save(rectifying);
		this.jdbc.sql("""
				insert into delivery_rectification (grant_id, round_no, demand, days, asked_by, asked_at)
				select :grant, coalesce(max(r.round_no), 0) + 1, :demand, :days, :by, :at
				from delivery_rectification r where r.grant_id = :grant
				""")
			.param("grant", id)
			.param("demand", words)
			.param("days", days)
			.param("by", actor.id().map(PersonId::value).orElseThrow())
			.param("at", Times.stored(now))
			.update();
		LocalDate due = this.clocks.rectify(rectifying, days, now).due().due().orElseThrow();
		this.lines.add(rectifying, DeliveryEvent.Type.RECTIFICATION_DEMANDED, actor, Optional.empty(), words);
		this.news.tell(DeliveryEvent.Type.RECTIFICATION_DEMANDED, rectifying, actor, Map.of("due", due.toString()));
	}

	/**
	 * The user's answer, with proof.
	 * @param content the file sent along, {@code null} for none
	 */
	void answer(Actor actor, String id, String answer, String fileName, InputStream content) {
		Grant grant = grant(id);
		this.access.require(actor, grant, "answerRectification");
		if (answered(grant)) {
			throw Refused.conflict("delivery.error.rectify.answered");
		}
		String words = (answer != null) ? answer.strip() : "";
		List<Violation> wrong = Halt.reasonFaults("answer", words);
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		String file = (content != null) ? this.files.store(fileName, content).id().value() : null;
		Instant now = this.clock.instant();
		this.jdbc
			.sql("""
					update delivery_rectification set answer = :answer, file_id = :file, answered_by = :by, answered_at = :at
					where grant_id = :grant and answered_at is null
					""")
			.param("answer", words)
			.param("file", file)
			.param("by", actor.id().map(PersonId::value).orElseThrow())
			.param("at", Times.stored(now))
			.param("grant", id)
			.update();
		Grant held = grant.rectify();
		this.rows.save(held);
		this.clocks.end(held, GrantClocks.RECTIFY, now);
		this.lines.add(held, DeliveryEvent.Type.RECTIFICATION_ANSWERED, actor, Optional.empty(), words);
		this.news.tell(DeliveryEvent.Type.RECTIFICATION_ANSWERED, held, actor, Map.of());
	}

	/** The period passed without an answer: suspended as before. */
	void overdue(Grant grant) {
		if (grant.state() != GrantState.RECTIFYING || answered(grant)) {
			return;
		}
		Grant suspended = grant.rectificationOverdue();
		this.rows.save(suspended);
		this.clocks.end(suspended, GrantClocks.RECTIFY, this.clock.instant());
		this.news.tell(DeliveryEvent.Type.RECTIFICATION_OVERDUE, suspended, Actor.system(), Map.of());
	}

	@Transactional(readOnly = true)
	public boolean answered(Grant grant) {
		List<Rectification> all = of(grant);
		return !all.isEmpty() && all.get(all.size() - 1).answeredAt().isPresent();
	}

	/** All periods, oldest first. */
	@Transactional(readOnly = true)
	public List<Rectification> of(Grant grant) {
		return this.jdbc.sql("select * from delivery_rectification where grant_id = :grant order by round_no")
			.param("grant", grant.id())
			.query((row, n) -> {
				Optional<StoredFile> proof = Optional.ofNullable(row.getString("file_id"))
					.map(FileId::new)
					.flatMap(this.files::file);
				return new Rectification(row.getInt("round_no"), row.getString("demand"), row.getInt("days"),
						Times.read(row.getObject("asked_at", LocalDateTime.class)),
						Optional.ofNullable(row.getString("answer")), proof,
						Optional.ofNullable(Times.read(row.getObject("answered_at", LocalDateTime.class))));
			})
			.list();
	}

	/** The proof of a period, for a reader of the grant. */
	@Transactional(readOnly = true)
	public StoredFile proof(Grant grant, String file) {
		return of(grant).stream()
			.flatMap((one) -> one.proof().stream())
			.filter((stored) -> stored.id().value().equals(file))
			.findFirst()
			.orElseThrow(() -> Refused.notFound("delivery.error.file.unknown"));
	}

	private Grant grant(String id) {
		return this.rows.byId(id).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
	}

}
