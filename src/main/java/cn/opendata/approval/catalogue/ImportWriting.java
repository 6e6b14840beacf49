package cn.opendata.approval.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.opendata.approval.catalogue.ImportRun.Decided;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;

/**
 * Writes decided rows into the catalogue, in batches. New and changed entries wait for
 * review, or are published at once where the plan says so.
 */
@Component
class ImportWriting {

	private final EntryStore entries;

	private final VersionStore versions;

	private final ImportStore imports;

	private final Organizations organizations;

	private final Clock clock;

	ImportWriting(EntryStore entries, VersionStore versions, ImportStore imports, Organizations organizations,
			Clock clock) {
		this.entries = entries;
		this.versions = versions;
		this.imports = imports;
		this.organizations = organizations;
		this.clock = clock;
	}

	/**
	 * Writes the rows, all or none; belongs into a transaction.
	 * @return codes of new and changed entries by number of row
	 */
	Map<Integer, String> write(ImportJob job, List<Decided> rows) {
		List<Decided> added = rows.stream().filter((it) -> it.verdict().outcome() == ImportOutcome.ADDED).toList();
		List<Decided> changed = rows.stream().filter((it) -> it.verdict().outcome() == ImportOutcome.CHANGED).toList();
		Map<Integer, String> codes = new HashMap<>();
		if (added.isEmpty() && changed.isEmpty()) {
			return codes;
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		boolean publish = job.mayPublish() && job.plan().publish();
		long change = this.entries.change();
		List<EntryVersion> written = new ArrayList<>();
		List<Entry> fresh = added(added, publish, now, codes, written);
		if (!fresh.isEmpty()) {
			this.entries.insert(fresh, job.id(), change);
		}
		changed.forEach((it) -> written.add(change(it, publish, now, change, codes)));
		this.versions.insert(written, job.person(), now);
		Map<String, String> hashes = new LinkedHashMap<>();
		rows.stream()
			.filter((it) -> codes.containsKey(it.row().number()))
			.forEach((it) -> hashes.put(codes.get(it.row().number()), it.hash()));
		this.imports.mark(job.id(), hashes);
		return codes;
	}

	private List<Entry> added(List<Decided> rows, boolean publish, Instant now, Map<Integer, String> codes,
			List<EntryVersion> written) {
		Map<DepartmentId, List<Decided>> byProvider = new LinkedHashMap<>();
		rows.forEach((it) -> byProvider.computeIfAbsent(it.row().provider().orElseThrow(), (id) -> new ArrayList<>())
			.add(it));
		List<Entry> fresh = new ArrayList<>();
		byProvider.forEach((provider, its) -> {
			List<EntryCode> numbers = this.entries.codes(this.organizations.department(provider).orElseThrow(),
					its.size());
			for (int i = 0; i < its.size(); i++) {
				Decided it = its.get(i);
				EntryContent content = it.row().content().orElseThrow();
				Entry entry = new Entry(numbers.get(i), provider, content.title(), state(publish), 1,
						publish ? Optional.of(1) : Optional.empty(), "", it.row().sourceId(), now, 0);
				fresh.add(entry);
				written.add(version(entry, content, publish, now));
				codes.put(it.row().number(), entry.code().value());
			}
		});
		return fresh;
	}

	private EntryVersion change(Decided it, boolean publish, Instant now, long change, Map<Integer, String> codes) {
		Entry before = it.verdict().entry().orElseThrow();
		EntryContent content = it.row().content().orElseThrow();
		int number = (before.state() == EntryState.PUBLISHED) ? before.working() + 1 : before.working();
		Entry after = new Entry(before.code(), before.provider(), content.title(), state(publish), number,
				publish ? Optional.of(number) : before.published(), "", before.sourceId(), now, before.rowVersion());
		this.entries.update(after, change);
		if (number == before.working()) {
			this.versions.remove(before.code(), number);
		}
		codes.put(it.row().number(), before.code().value());
		return version(after, content, publish, now);
	}

	private static EntryState state(boolean publish) {
		return publish ? EntryState.PUBLISHED : EntryState.IN_REVIEW;
	}

	private static EntryVersion version(Entry entry, EntryContent content, boolean publish, Instant now) {
		return new EntryVersion(entry.code(), entry.provider(), entry.working(), content,
				publish ? Optional.of(now) : Optional.empty());
	}

}
