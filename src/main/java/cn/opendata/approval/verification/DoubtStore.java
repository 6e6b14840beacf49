package cn.opendata.approval.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Doubts as rows.
 */
@Repository
class DoubtStore {

	private final JdbcClient jdbc;

	DoubtStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(RequestId id, Doubted about, List<Doubt> doubts) {
		this.jdbc
			.sql("INSERT INTO verification_matter (request_id, entry_code, grant_id, of_public) VALUES (?, ?, ?, ?)")
			.param(id.value())
			.param(about.entry().value())
			.param(about.grant().orElse(null))
			.param(about.asking().isEmpty())
			.update();
		for (int seq = 0; seq < doubts.size(); seq++) {
			Doubt doubt = doubts.get(seq);
			this.jdbc.sql("""
					INSERT INTO verification_doubt (request_id, seq, item, place, wrong, expected, proof_id)
					VALUES (?, ?, ?, ?, ?, ?, ?)""")
				.param(id.value())
				.param(seq)
				.param(doubt.item())
				.param(doubt.place())
				.param(doubt.wrong())
				.param(doubt.expected())
				.param(doubt.proof().map(FileId::value).orElse(null))
				.update();
		}
	}

	void answer(RequestId id, List<Doubt> answered, Instant at) {
		for (int seq = 0; seq < answered.size(); seq++) {
			this.jdbc.sql("UPDATE verification_doubt SET finding = ?, answer = ? WHERE request_id = ? AND seq = ?")
				.param(answered.get(seq).finding().orElseThrow().name())
				.param(answered.get(seq).answer())
				.param(id.value())
				.param(seq)
				.update();
		}
		this.jdbc.sql("UPDATE verification_matter SET answered_at = ? WHERE request_id = ?")
			.params(Times.stored(at), id.value())
			.update();
	}

	List<Doubt> of(RequestId id) {
		return this.jdbc.sql("SELECT * FROM verification_doubt WHERE request_id = ? ORDER BY seq")
			.param(id.value())
			.query(DoubtStore::doubt)
			.list();
	}

	/** What the public reported of an entry and was answered, newest first. */
	List<Answered> answered(EntryCode entry, int most) {
		return this.jdbc.sql("""
				SELECT d.*, m.answered_at FROM verification_matter m
				JOIN verification_doubt d ON d.request_id = m.request_id
				WHERE m.entry_code = ? AND m.of_public AND m.answered_at IS NOT NULL
				ORDER BY m.answered_at DESC, m.request_id, d.seq LIMIT ?""")
			.params(entry.value(), most)
			.query((row, n) -> new Answered(doubt(row, n),
					Times.read(row.getObject("answered_at", LocalDateTime.class))))
			.list();
	}

	private static Doubt doubt(ResultSet row, int number) throws SQLException {
		return new Doubt(row.getString("item"), row.getString("place"), row.getString("wrong"),
				row.getString("expected"), Optional.ofNullable(row.getString("proof_id")).map(FileId::new),
				Optional.ofNullable(row.getString("finding")).map(Finding::valueOf),
				Optional.ofNullable(row.getString("answer")).orElse(""));
	}

	/**
	 * A doubt that was answered.
	 *
	 * @param doubt the doubt with its answer
	 * @param at when
	 */
	record Answered(Doubt doubt, Instant at) {
	}

}
