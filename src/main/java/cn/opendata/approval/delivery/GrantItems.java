package cn.opendata.approval.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.ItemDecision;
import cn.opendata.approval.request.ItemDecision.Treatment;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.shared.EntryCode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which items a grant between departments covers, as decided.
 */
@Repository
class GrantItems {

	private final JdbcClient jdbc;

	GrantItems(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The items asked for and not withheld; what the decision does not name goes out as a
	 * whole.
	 */
	static List<GrantItem> decided(CaseFile file) {
		Decision decision = file.decision().orElseThrow();
		SharingAsk ask = file.content().sharing().orElseThrow();
		Map<String, ItemDecision> named = decision.items()
			.stream()
			.collect(Collectors.toMap(ItemDecision::item, Function.identity(), (one, other) -> one));
		return ask.entries()
			.stream()
			.flatMap((entry) -> entry.items()
				.stream()
				.flatMap((item) -> treated(named.get(ask.label(entry, item)), decision.outcome()).stream()
					.map((treatment) -> new GrantItem(entry.code(), item, treatment == Treatment.MASKED))))
			.toList();
	}

	private static Optional<Treatment> treated(ItemDecision decided, Outcome outcome) {
		if (decided == null) {
			return Optional.of((outcome == Outcome.MASKED) ? Treatment.MASKED : Treatment.OPENED);
		}
		return Optional.of(decided.treatment()).filter((treatment) -> treatment != Treatment.WITHHELD);
	}

	void insert(String grant, List<GrantItem> items) {
		int seq = 0;
		for (GrantItem item : items) {
			this.jdbc.sql("""
					insert into delivery_grant_item (grant_id, seq, entry_code, item, masked)
					values (:grant, :seq, :entry, :item, :masked)
					""")
				.param("grant", grant)
				.param("seq", seq++)
				.param("entry", item.entry().value())
				.param("item", item.item())
				.param("masked", item.masked())
				.update();
		}
	}

	List<GrantItem> of(String grant) {
		return this.jdbc
			.sql("select entry_code, item, masked from delivery_grant_item where grant_id = :grant order by seq")
			.param("grant", grant)
			.query((row, n) -> new GrantItem(new EntryCode(row.getString(1)), row.getString(2), row.getBoolean(3)))
			.list();
	}

}
