package cn.opendata.approval.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The answers to orders, with their proof and what became of them.
 */
@Repository
class RoundStore {

	private final JdbcClient jdbc;

	private final Files files;

	RoundStore(JdbcClient jdbc, Files files) {
		this.jdbc = jdbc;
		this.files = files;
	}

	void answer(RequestId id, int no, String measures, Actor by, Instant at) {
		this.jdbc.sql("""
				INSERT INTO supervision_round (request_id, round_no, measures, person_id, person_name, answered_at)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(id.value(), no, measures, by.id().orElseThrow().value(), by.name(), Times.stored(at))
			.update();
	}

	void review(RequestId id, String result, String words, Actor by, Instant at) {
		this.jdbc.sql("""
				UPDATE supervision_round SET result = ?, words = ?, reviewer_id = ?, reviewer_name = ?, reviewed_at = ?
				WHERE request_id = ? AND result IS NULL""")
			.params(result, words, by.id().orElseThrow().value(), by.name(), Times.stored(at), id.value())
			.update();
	}

	/** How many answers there are. */
	int count(RequestId id) {
		return this.jdbc.sql("SELECT COUNT(*) FROM supervision_round WHERE request_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	/** Whether this person gave the newest answer. */
	boolean answeredBy(RequestId id, Actor person) {
		return this.jdbc.sql("""
				SELECT COUNT(*) FROM supervision_round WHERE request_id = ? AND result IS NULL AND person_id = ?""")
			.params(id.value(), person.id().orElseThrow().value())
			.query(Integer.class)
			.single() > 0;
	}

	void prove(RequestId id, int no, FileId file, Actor by, Instant at) {
		this.jdbc.sql("""
				INSERT INTO supervision_proof (request_id, file_id, round_no, person_id, added_at)
				VALUES (?, ?, ?, ?, ?)""")
			.params(id.value(), file.value(), no, by.id().orElseThrow().value(), Times.stored(at))
			.update();
	}

	/** The proof of an answer, given or to come. */
	List<StoredFile> proof(RequestId id, int no) {
		return this.jdbc.sql("""
				SELECT file_id FROM supervision_proof WHERE request_id = ? AND round_no = ?
				ORDER BY added_at, file_id""")
			.params(id.value(), no)
			.query(String.class)
			.list()
			.stream()
			.map(FileId::new)
			.map(this.files::file)
			.flatMap(Optional::stream)
			.toList();
	}

	/** The answers so far, first one first. */
	List<Round> of(RequestId id) {
		return this.jdbc.sql("SELECT * FROM supervision_round WHERE request_id = ? ORDER BY round_no")
			.param(id.value())
			.query(RoundStore::round)
			.list()
			.stream()
			.map((round) -> round.with(proof(id, round.no())))
			.toList();
	}

	private static Round round(ResultSet row, int n) throws SQLException {
		return new Round(row.getInt("round_no"), row.getString("measures"), row.getString("person_name"),
				OrderStore.time(row, "answered_at"), Optional.ofNullable(row.getString("result")), text(row, "words"),
				text(row, "reviewer_name"), Optional.ofNullable(OrderStore.time(row, "reviewed_at")), List.of());
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getString(column)).orElse("");
	}

}
