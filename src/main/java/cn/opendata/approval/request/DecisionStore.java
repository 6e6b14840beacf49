package cn.opendata.approval.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Proposals and the decision; rows are only ever added.
 */
@Repository
class DecisionStore {

	private final JdbcClient jdbc;

	DecisionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a row.
	 * @return its id
	 */
	String add(RequestId request, String stage, Decision d) {
		String id = UUID.randomUUID().toString();
		LegalBasis basis = d.basis().orElse(null);
		this.jdbc.sql("""
				INSERT INTO request_decision (id, request_id, seq, stage, outcome, reason, ground, basis_code,
				  basis_document, basis_article, conditions, decided_by, decided_at)
				SELECT ?, ?, COALESCE(MAX(x.seq), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
				FROM request_decision x WHERE x.request_id = ?""")
			.params(id, request.value(), stage, d.outcome().name(), d.reason(), d.ground().map(Enum::name).orElse(null),
					(basis != null) ? basis.code() : null, (basis != null) ? basis.document() : null,
					(basis != null) ? basis.article() : null, d.conditions(), d.by().value(), Times.stored(d.at()),
					request.value())
			.update();
		for (int i = 0; i < d.items().size(); i++) {
			item(id, i, d.items().get(i));
		}
		return id;
	}

	private void item(String decision, int seq, ItemDecision item) {
		Refusal refusal = item.refusal().orElse(null);
		this.jdbc.sql("""
				INSERT INTO request_decision_item (decision_id, seq, item, treatment, ground, reason, basis_code,
				  basis_document, basis_article) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(decision, seq, item.item(), item.treatment().name(),
					(refusal != null) ? refusal.ground().name() : null, (refusal != null) ? refusal.reason() : null,
					(refusal != null) ? refusal.basis().code() : null,
					(refusal != null) ? refusal.basis().document() : null,
					(refusal != null) ? refusal.basis().article() : null)
			.update();
	}

	/** The newest row of a stage: PROPOSED or DECIDED. */
	Optional<Decision> newest(RequestId request, String stage) {
		return this.jdbc.sql("""
				SELECT id, outcome, reason, ground, basis_code, basis_document, basis_article, conditions, decided_by,
				  decided_at
				FROM request_decision WHERE request_id = ? AND stage = ? ORDER BY seq DESC LIMIT 1""")
			.params(request.value(), stage)
			.query((rs, n) -> new Decision(Outcome.valueOf(rs.getString("outcome")), rs.getString("reason"),
					Optional.ofNullable(rs.getString("ground")).map(RefusalGround::valueOf), basis(rs),
					rs.getString("conditions"), items(rs.getString("id")), new PersonId(rs.getString("decided_by")),
					DataRequestStore.time(rs, "decided_at")))
			.optional();
	}

	private List<ItemDecision> items(String decision) {
		return this.jdbc.sql("""
				SELECT item, treatment, ground, reason, basis_code, basis_document, basis_article
				FROM request_decision_item WHERE decision_id = ? ORDER BY seq""").param(decision).query((rs, n) -> {
			Optional<Refusal> refusal = basis(rs)
				.map((basis) -> new Refusal(RefusalGround.valueOf(text(rs, "ground")), text(rs, "reason"), basis));
			return new ItemDecision(rs.getString("item"), ItemDecision.Treatment.valueOf(rs.getString("treatment")),
					refusal);
		}).list();
	}

	private static Optional<LegalBasis> basis(ResultSet rs) throws SQLException {
		if (rs.getString("basis_document") == null) {
			return Optional.empty();
		}
		return Optional.of(new LegalBasis(rs.getString("basis_code"), rs.getString("basis_document"),
				rs.getString("basis_article")));
	}

	private static String text(ResultSet rs, String column) {
		try {
			return rs.getString(column);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Decision of(Proposal p, PersonId by, Instant at) {
		return new Decision(p.outcome(), p.reason(), p.ground(), p.basis(), p.conditions(), p.items(), by, at);
	}

}
