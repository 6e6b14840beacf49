package cn.opendata.approval.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Disputes and their stages as rows.
 */
@Repository
class DisputeStore {

	private final JdbcClient jdbc;

	DisputeStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Dispute dispute) {
		this.jdbc.sql("""
				INSERT INTO dispute_matter (request_id, about_id, about_number, claim, reasons, basis)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(dispute.request().value(), dispute.about().value(), dispute.aboutNumber(), dispute.claim(),
					dispute.reasons(), dispute.basis())
			.update();
	}

	Optional<Dispute> of(RequestId id) {
		return this.jdbc.sql("SELECT * FROM dispute_matter WHERE request_id = ?")
			.param(id.value())
			.query(DisputeStore::dispute)
			.optional();
	}

	/** Disputes about a sharing request. */
	List<Dispute> about(RequestId about) {
		return this.jdbc.sql("SELECT * FROM dispute_matter WHERE about_id = ? ORDER BY request_id")
			.param(about.value())
			.query(DisputeStore::dispute)
			.list();
	}

	void begin(RequestId id, Stage stage, Instant at) {
		this.jdbc.sql("INSERT INTO dispute_stage (request_id, stage, begun_at) VALUES (?, ?, ?)")
			.params(id.value(), stage.name(), Times.stored(at))
			.update();
	}

	void end(RequestId id, Stage stage, StageResult result, String words, Actor by, Instant at) {
		this.jdbc.sql("""
				UPDATE dispute_stage SET ended_at = ?, result = ?, words = ?, person_id = ?, person_name = ?
				WHERE request_id = ? AND stage = ? AND ended_at IS NULL""")
			.param(Times.stored(at))
			.param(result.name())
			.param(words)
			.param(by.id().map(PersonId::value).orElse(null))
			.param(by.id().map((person) -> by.name()).orElse(""))
			.param(id.value())
			.param(stage.name())
			.update();
	}

	/** The paper of the decision, to be written before its stage ends. */
	void paper(RequestId id, String document, LocalDate on) {
		this.jdbc.sql("""
				UPDATE dispute_stage SET document_number = ?, decided_on = ?
				WHERE request_id = ? AND stage = 'RULING'""").params(document, on, id.value()).update();
	}

	/** The stages so far, first one first. */
	List<StageRecord> stages(RequestId id) {
		return this.jdbc.sql("SELECT * FROM dispute_stage WHERE request_id = ?")
			.param(id.value())
			.query(DisputeStore::stage)
			.list()
			.stream()
			.sorted(Comparator.comparing(StageRecord::stage))
			.toList();
	}

	private static Dispute dispute(ResultSet row, int number) throws SQLException {
		return new Dispute(new RequestId(row.getString("request_id")), new RequestId(row.getString("about_id")),
				row.getString("about_number"), row.getString("claim"), row.getString("reasons"),
				row.getString("basis"));
	}

	private static StageRecord stage(ResultSet row, int number) throws SQLException {
		return new StageRecord(Stage.valueOf(row.getString("stage")), time(row, "begun_at"),
				Optional.ofNullable(time(row, "ended_at")),
				Optional.ofNullable(row.getString("result")).map(StageResult::valueOf), text(row, "words"),
				text(row, "person_name"), text(row, "document_number"),
				Optional.ofNullable(row.getObject("decided_on", LocalDate.class)));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getString(column)).orElse("");
	}

	private static Instant time(ResultSet row, String column) throws SQLException {
		return Times.read(row.getObject(column, LocalDateTime.class));
	}

}
