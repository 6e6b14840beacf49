package cn.opendata.approval.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.request.CaseRecords;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rebuilds from their start to their end: asked for by one, run by one node, also when
 * this one stops.
 */
@Service
@Transactional
class RebuildRuns {

	static final String TASK = "figures-rebuild";

	private static final int LISTED = 10;

	private final JdbcClient jdbc;

	private final CaseRecords cases;

	private final ObjectProvider<SchedulerClient> scheduler;

	private final Clock clock;

	RebuildRuns(JdbcClient jdbc, CaseRecords cases, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Starts one.
	 * @param by who asks, empty for the system
	 * @throws Refused CONFLICT while another one runs
	 */
	Run start(Optional<PersonId> by) {
		if (latest().stream().anyMatch(Run::running)) {
			throw Refused.conflict("figures.error.rebuilding");
		}
		String id = UUID.randomUUID().toString();
		this.jdbc.sql("INSERT INTO figures_rebuild (id, asked_at, asked_by, total, done) VALUES (?, ?, ?, ?, 0)")
			.param(id)
			.param(Times.stored(this.clock.instant()))
			.param(by.map(PersonId::value).orElse(null))
			.param(this.cases.count())
			.update();
		this.scheduler.getObject().schedule(new TaskInstance<>(TASK, id), Times.AT_ONCE);
		return run(id).orElseThrow();
	}

	void progressed(String id, long done) {
		this.jdbc.sql("UPDATE figures_rebuild SET done = ? WHERE id = ?").params(done, id).update();
	}

	void ended(String id) {
		this.jdbc.sql("UPDATE figures_rebuild SET ended_at = ? WHERE id = ?")
			.params(Times.stored(this.clock.instant()), id)
			.update();
	}

	/** The newest ones, the newest first. */
	@Transactional(readOnly = true)
	List<Run> latest() {
		return this.jdbc.sql("SELECT * FROM figures_rebuild ORDER BY asked_at DESC, id DESC LIMIT ?")
			.param(LISTED)
			.query(RebuildRuns::read)
			.list();
	}

	@Transactional(readOnly = true)
	Optional<Run> run(String id) {
		return this.jdbc.sql("SELECT * FROM figures_rebuild WHERE id = ?")
			.param(id)
			.query(RebuildRuns::read)
			.optional();
	}

	/** Whether there are cases, and no figures of any. */
	@Transactional(readOnly = true)
	boolean missing() {
		return this.jdbc.sql("SELECT id FROM figures_case LIMIT 1").query(String.class).optional().isEmpty()
				&& !this.cases.all(Optional.empty(), 1).isEmpty();
	}

	private static Run read(ResultSet row, int n) throws SQLException {
		return new Run(row.getString("id"), Times.read(row.getObject("asked_at", LocalDateTime.class)),
				Optional.ofNullable(row.getString("asked_by")).map(PersonId::new), row.getLong("total"),
				row.getLong("done"), Optional.ofNullable(Times.read(row.getObject("ended_at", LocalDateTime.class))));
	}

	/**
	 * A rebuild.
	 *
	 * @param id its id
	 * @param askedAt when it was asked for
	 * @param by who asked, empty for the system
	 * @param total cases there were
	 * @param done cases dealt with
	 * @param endedAt when it was over
	 */
	record Run(String id, Instant askedAt, Optional<PersonId> by, long total, long done, Optional<Instant> endedAt) {

		public boolean running() {
			return this.endedAt.isEmpty();
		}

		public int percent() {
			return (this.total == 0) ? 0 : (int) Math.min(100, 100 * this.done / this.total);
		}

	}

}
