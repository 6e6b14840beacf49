package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Opinions, supplement notices, third-party letters, and the words reviewers pick from.
 */
@Repository
class ReviewStore {

	private final JdbcClient jdbc;

	ReviewStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void opinion(RequestId id, Actor by, String step, String result, String words, Instant at) {
		this.jdbc.sql("""
				INSERT INTO request_opinion (id, request_id, seq, step, result, words, person_id, person_name, at)
				SELECT ?, ?, COALESCE(MAX(o.seq), 0) + 1, ?, ?, ?, ?, ?, ?
				FROM request_opinion o WHERE o.request_id = ?""")
			.params(UUID.randomUUID().toString(), id.value(), step, result, words,
					by.id().map(PersonId::value).orElse("system"), by.name(), Times.stored(at), id.value())
			.update();
	}

	List<Opinion> opinions(RequestId id) {
		return this.jdbc.sql("""
				SELECT step, result, words, person_id, person_name, at FROM request_opinion
				WHERE request_id = ? ORDER BY seq""")
			.param(id.value())
			.query((rs, n) -> new Opinion(rs.getString(1), rs.getString(2), rs.getString(3),
					new PersonId(rs.getString(4)), rs.getString(5), DataRequestStore.time(rs, "at")))
			.list();
	}

	void supplementAsked(RequestId id, List<String> missing, int days, Instant at) {
		this.jdbc.sql("""
				INSERT INTO request_supplement (request_id, round_no, missing, days, asked_at)
				SELECT ?, COALESCE(MAX(s.round_no), 0) + 1, ?, ?, ? FROM request_supplement s WHERE s.request_id = ?""")
			.params(id.value(), String.join("\n", missing), days, Times.stored(at), id.value())
			.update();
	}

	void supplementAnswered(RequestId id, String answer, Instant at) {
		this.jdbc.sql("""
				UPDATE request_supplement SET answer = ?, answered_at = ?
				WHERE request_id = ? AND answered_at IS NULL""").params(answer, Times.stored(at), id.value()).update();
	}

	Optional<SupplementNotice> supplement(RequestId id) {
		return this.jdbc.sql("""
				SELECT missing, days, asked_at, answer, answered_at FROM request_supplement
				WHERE request_id = ? ORDER BY round_no DESC LIMIT 1""")
			.param(id.value())
			.query((rs, n) -> new SupplementNotice(rs.getString(1).lines().toList(), rs.getInt(2),
					DataRequestStore.time(rs, "asked_at"), Optional.ofNullable(rs.getString(4)),
					Optional.ofNullable(DataRequestStore.time(rs, "answered_at"))))
			.optional();
	}

	void thirdPartyAsked(RequestId id, String party, String letter, Instant at) {
		this.jdbc.sql("""
				INSERT INTO request_third_party (request_id, round_no, party, letter, asked_at)
				SELECT ?, COALESCE(MAX(t.round_no), 0) + 1, ?, ?, ? FROM request_third_party t
				WHERE t.request_id = ?""").params(id.value(), party, letter, Times.stored(at), id.value()).update();
	}

	void thirdPartyAnswered(RequestId id, Boolean consents, String answer, Instant at) {
		this.jdbc.sql("""
				UPDATE request_third_party SET consents = ?, answer = ?, answered_at = ?
				WHERE request_id = ? AND answered_at IS NULL""")
			.params(consents, answer, Times.stored(at), id.value())
			.update();
	}

	List<String> phrases(DepartmentId department, String field) {
		return this.jdbc.sql("""
				SELECT words FROM request_phrase WHERE field = ? AND (department_id = ? OR department_id IS NULL)
				ORDER BY CASE WHEN department_id IS NULL THEN 1 ELSE 0 END, id""")
			.params(field, department.value())
			.query(String.class)
			.list();
	}

	List<LegalBasis> bases() {
		return this.jdbc.sql("SELECT code, document, article FROM request_legal_basis WHERE active ORDER BY code")
			.query((rs, n) -> new LegalBasis(rs.getString(1), rs.getString(2), rs.getString(3)))
			.list();
	}

}
