package cn.opendata.approval.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Violation;

/**
 * What is there already, by the natural keys: the id in the source system, else the
 * title; both within a provider. Grows while rows are decided.
 */
final class KnownEntries {

	private final Map<String, Known> bySource = new HashMap<>();

	private final Map<String, Known> byTitle = new HashMap<>();

	private final Map<String, Integer> rows = new HashMap<>();

	private final Set<String> loaded = new HashSet<>();

	/** An entry that is there, and the hash of what an import last said of it. */
	record Known(Entry entry, String importHash) {
	}

	/** What to do with a row, and with which entry. */
	record Verdict(ImportOutcome outcome, Optional<Entry> entry, Optional<Violation> why) {

		static Verdict refused(String code, Object... args) {
			return new Verdict(ImportOutcome.REFUSED, Optional.empty(), Optional.of(Violation.of("", code, args)));
		}

	}

	/** Whether the entries of a provider must still be loaded. */
	boolean misses(DepartmentId provider) {
		return this.loaded.add(provider.value());
	}

	void add(Known known) {
		String provider = known.entry().provider().value();
		this.byTitle.put(key(provider, known.entry().title()), known);
		known.entry().sourceId().ifPresent((id) -> this.bySource.put(key(provider, id), known));
	}

	/** Decides a row whose content is good. */
	Verdict decide(ImportedRow row, String hash) {
		String provider = row.provider().orElseThrow().value();
		String title = key(provider, row.content().orElseThrow().title());
		Known titled = this.byTitle.get(title);
		Integer twin = this.rows.putIfAbsent(title, row.number());
		if (twin != null) {
			return Verdict.refused("catalogue.import.note.twice", twin);
		}
		Optional<Known> sourced = row.sourceId().map((id) -> this.bySource.get(key(provider, id)));
		if (row.sourceId().isPresent()) {
			Integer same = this.rows.putIfAbsent("source " + key(provider, row.sourceId().get()), row.number());
			if (same != null) {
				return Verdict.refused("catalogue.import.note.twice", same);
			}
		}
		if (titled != null && sourced.filter((it) -> it != titled).isPresent()) {
			return Verdict.refused("catalogue.import.note.titleTaken", titled.entry().code().value());
		}
		if (titled != null && sourced.isEmpty() && row.sourceId().isPresent()
				&& titled.entry().sourceId().isPresent()) {
			return Verdict.refused("catalogue.import.note.titleTaken", titled.entry().code().value());
		}
		Known known = sourced.orElse(titled);
		if (known == null) {
			return new Verdict(ImportOutcome.ADDED, Optional.empty(), Optional.empty());
		}
		return (hash.equals(known.importHash()))
				? new Verdict(ImportOutcome.UNCHANGED, Optional.of(known.entry()), Optional.empty())
				: change(known.entry());
	}

	private static Verdict change(Entry entry) {
		return switch (entry.state()) {
			case PUBLISHED, IN_REVIEW -> new Verdict(ImportOutcome.CHANGED, Optional.of(entry), Optional.empty());
			case DRAFT, RETURNED, CHANGING ->
				Verdict.refused("catalogue.import.note.beingWritten", entry.code().value());
			case TAKEN_DOWN -> Verdict.refused("catalogue.import.note.takenDown", entry.code().value());
		};
	}

	private static String key(String provider, String text) {
		return provider + "\u0001" + text;
	}

}
