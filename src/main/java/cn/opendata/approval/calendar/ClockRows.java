package cn.opendata.approval.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.shared.ClockId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of clocks, their pauses, rungs and moves.
 */
@Component
class ClockRows {

	private static final String SELECT = "SELECT " + StoredRules.COLUMNS + """
			, c.id, c.subject_kind, c.subject_id, c.days, c.extension, c.start_day, c.due_day, c.due_at,
			c.provisional, c.counted, c.skipped, c.calendar_version, c.opened_at, c.ended_at
			FROM calendar_clock c
			JOIN calendar_rule r ON r.code = c.rule_code AND r.version = c.rule_version
			WHERE\s""";

	private final JdbcClient jdbc;

	ClockRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<CaseClock> find(ClockId id) {
		return select("c.id = ?", id.value()).stream().findFirst();
	}

	/** Holds the row until the transaction ends: two nodes never change one clock. */
	Optional<CaseClock> lock(ClockId id) {
		this.jdbc.sql("SELECT id FROM calendar_clock WHERE id = ? FOR UPDATE")
			.param(id.value())
			.query(String.class)
			.optional();
		return find(id);
	}

	List<CaseClock> of(ClockSubject subject) {
		return select("c.subject_kind = ? AND c.subject_id = ?", subject.kind(), subject.id());
	}

	/** Running clocks that were last computed with an earlier calendar. */
	List<CaseClock> runningBefore(long calendarVersion) {
		return select("c.ended_at IS NULL AND c.calendar_version < ?", calendarVersion);
	}

	void insert(CaseClock clock) {
		Due due = clock.due();
		this.jdbc.sql("""
				INSERT INTO calendar_clock (id, subject_kind, subject_id, rule_code, rule_version, days, extension,
					start_day, due_day, due_at, provisional, counted, skipped, calendar_version, opened_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(clock.id().value(), clock.subject().kind(), clock.subject().id(), clock.rule().code(),
					clock.rule().version(), clock.days(), clock.extension(), due.start())
			.param(due.due().orElse(null))
			.param(Times.stored(due.dueInstant().orElse(null)))
			.params(due.provisional(), DayText.counted(due.counted()), DayText.skipped(due.skipped()),
					clock.calendarVersion(), Times.stored(clock.openedAt()))
			.update();
	}

	void computed(ClockId id, int extension, Due due, long calendarVersion) {
		this.jdbc.sql("""
				UPDATE calendar_clock SET extension = ?, due_day = ?, due_at = ?, provisional = ?, counted = ?,
					skipped = ?, calendar_version = ? WHERE id = ?""")
			.param(extension)
			.param(due.due().orElse(null))
			.param(Times.stored(due.dueInstant().orElse(null)))
			.params(due.provisional(), DayText.counted(due.counted()), DayText.skipped(due.skipped()), calendarVersion,
					id.value())
			.update();
	}

	void ended(ClockId id, Instant at) {
		this.jdbc.sql("UPDATE calendar_clock SET ended_at = ? WHERE id = ?")
			.params(Times.stored(at), id.value())
			.update();
	}

	void paused(ClockId id, int seq, Pause pause) {
		this.jdbc.sql("INSERT INTO calendar_pause (clock_id, seq, sent_day, reason) VALUES (?, ?, ?, ?)")
			.params(id.value(), seq, pause.sent(), pause.reason())
			.update();
	}

	void resumed(ClockId id, LocalDate answered) {
		this.jdbc.sql("UPDATE calendar_pause SET answered_day = ? WHERE clock_id = ? AND answered_day IS NULL")
			.params(answered, id.value())
			.update();
	}

	List<String> reached(ClockId id) {
		return this.jdbc.sql("SELECT rung_key FROM calendar_rung WHERE clock_id = ?")
			.param(id.value())
			.query(String.class)
			.list();
	}

	void reached(ClockId id, Rung rung, Instant at) {
		this.jdbc.sql("INSERT INTO calendar_rung (clock_id, rung_key, reached_at) VALUES (?, ?, ?)")
			.params(id.value(), rung.key(), Times.stored(at))
			.update();
	}

	void moved(CaseClock before, Optional<LocalDate> due, long calendarVersion, Instant at, String reason) {
		this.jdbc.sql("""
				INSERT INTO calendar_clock_move (clock_id, calendar_version, moved_at, old_due, new_due, reason)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(before.id().value(), calendarVersion, Times.stored(at))
			.param(before.due().due().orElse(null))
			.param(due.orElse(null))
			.param(reason)
			.update();
	}

	/** The clocks with their pauses, newest first. */
	private List<CaseClock> select(String where, Object... params) {
		Map<String, List<Pause>> pauses = new HashMap<>();
		this.jdbc
			.sql("SELECT p.clock_id, p.sent_day, p.answered_day, p.reason FROM calendar_pause p"
					+ " JOIN calendar_clock c ON c.id = p.clock_id WHERE " + where + " ORDER BY p.clock_id, p.seq")
			.params(params)
			.query((row) -> {
				pauses.computeIfAbsent(row.getString(1), (id) -> new ArrayList<>())
					.add(new Pause(row.getObject(2, LocalDate.class),
							Optional.ofNullable(row.getObject(3, LocalDate.class)), row.getString(4)));
			});
		return this.jdbc.sql(SELECT + where + " ORDER BY c.id DESC")
			.params(params)
			.query((row, number) -> clock(row, pauses.getOrDefault(row.getString("id"), List.of())))
			.list();
	}

	private static CaseClock clock(ResultSet row, List<Pause> pauses) throws SQLException {
		Due due = new Due(row.getObject("start_day", LocalDate.class),
				Optional.ofNullable(row.getObject("due_day", LocalDate.class)), instant(row, "due_at"),
				row.getBoolean("provisional"), DayText.counted(row.getString("counted")),
				DayText.skipped(row.getString("skipped")));
		return new CaseClock(new ClockId(row.getString("id")),
				new ClockSubject(row.getString("subject_kind"), row.getString("subject_id")), StoredRules.rule(row),
				row.getInt("days"), row.getInt("extension"), pauses, due, row.getLong("calendar_version"),
				instant(row, "opened_at").orElseThrow(), instant(row, "ended_at"));
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(Times.read(row.getObject(column, LocalDateTime.class)));
	}

}
