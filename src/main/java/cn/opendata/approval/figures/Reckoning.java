package cn.opendata.approval.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import cn.opendata.approval.figures.CaseSources.Source;
import cn.opendata.approval.shared.RequestId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the tables in step with what is on record of cases: rows first, then the
 * difference of their facts, last of all the counters.
 */
@Component
@Transactional
class Reckoning {

	private final CaseSources sources;

	private final CaseReading reading;

	private final CaseFacts facts;

	private final KeptCases rows;

	private final KeptFacts kept;

	private final Counters counters;

	Reckoning(CaseSources sources, CaseReading reading, CaseFacts facts, KeptCases rows, KeptFacts kept,
			Counters counters) {
		this.sources = sources;
		this.reading = reading;
		this.facts = facts;
		this.rows = rows;
		this.kept = kept;
		this.counters = counters;
	}

	/** Cases are held in the order of their ids, counters in that of their keys. */
	void refresh(Collection<RequestId> cases) {
		SortedMap<CountKey, Integer> changes = new TreeMap<>();
		cases.stream()
			.map(RequestId::value)
			.distinct()
			.sorted()
			.map(RequestId::new)
			.forEach((id) -> refresh(id, changes));
		this.counters.add(changes);
	}

	private void refresh(RequestId id, SortedMap<CountKey, Integer> changes) {
		this.rows.hold(id);
		Optional<Source> source = this.sources.of(id);
		List<Fact> now = source.map(this.facts::of).orElse(List.of());
		source.map(this.reading::row).ifPresentOrElse(this.rows::put, () -> this.rows.delete(id));
		List<Fact> before = this.kept.of(id);
		List<Fact> gone = new ArrayList<>(before);
		gone.removeAll(now);
		List<Fact> come = new ArrayList<>(now);
		come.removeAll(before);
		gone.forEach((fact) -> {
			this.kept.delete(fact);
			changes.merge(fact.key(), -1, Integer::sum);
		});
		come.forEach((fact) -> {
			this.kept.insert(fact);
			changes.merge(fact.key(), 1, Integer::sum);
		});
	}

}
