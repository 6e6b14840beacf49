package cn.opendata.approval.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.catalogue.RecordStore.Cell;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;

/**
 * Rows read from the set that an entry is served from.
 */
@Service
@Transactional(readOnly = true)
class StoredRecords implements Records {

	static final int MOST = 1000;

	private final StoredCatalogue catalogue;

	private final RecordStore store;

	StoredRecords(StoredCatalogue catalogue, RecordStore store) {
		this.catalogue = catalogue;
		this.store = store;
	}

	@Override
	public long count(EntryCode code) {
		return this.catalogue.version(code).flatMap((it) -> this.store.served(code)).map(RecordSet::rows).orElse(0L);
	}

	@Override
	public List<String> items(EntryCode code) {
		Optional<RecordSet> set = this.store.served(code);
		return this.catalogue.version(code)
			.filter((it) -> set.isPresent())
			.map((it) -> it.content().items().stream().map(DataItem::name).filter(set.get().items()::contains).toList())
			.orElse(List.of());
	}

	@Override
	public RecordPage read(EntryCode code, List<RecordItem> items, long after, int limit) {
		if (items.isEmpty() || after < 0 || limit < 1 || limit > MOST) {
			throw new IllegalArgumentException("A page has items and 1 to " + MOST + " rows after a row");
		}
		EntryVersion version = this.catalogue.version(code)
			.orElseThrow(() -> Refused.notFound("catalogue.error.unknown", code.value()));
		RecordSet set = this.store.served(code).orElse(null);
		while (set != null) {
			RecordPage page = page(version, set, items, after, limit);
			RecordSet now = this.store.served(code).orElse(null);
			if (now != null && now.number() == set.number()) {
				return page;
			}
			// other rows took their place while we read
			set = now;
		}
		return new RecordPage(List.of(), 0, 0);
	}

	private RecordPage page(EntryVersion version, RecordSet set, List<RecordItem> items, long after, int limit) {
		Map<String, DataItem> known = version.content()
			.items()
			.stream()
			.collect(Collectors.toMap(DataItem::name, Function.identity()));
		Map<Integer, RecordItem> served = new LinkedHashMap<>();
		items.stream()
			.filter((it) -> known.containsKey(it.name()) && set.items().contains(it.name()))
			.forEach((it) -> served.put(set.items().indexOf(it.name()), it));
		long last = Math.min(after + limit, set.rows());
		if (served.isEmpty() || after >= last) {
			return new RecordPage(List.of(), 0, served.isEmpty() ? 0 : set.rows());
		}
		List<Map<String, String>> rows = new ArrayList<>();
		for (long row = after; row < last; row++) {
			Map<String, String> values = new LinkedHashMap<>();
			served.values().forEach((it) -> values.put(it.name(), ""));
			rows.add(values);
		}
		Map<Integer, Masking> maskings = new LinkedHashMap<>();
		served.forEach((number, it) -> {
			if (it.masked()) {
				maskings.put(number, Masking.of(known.get(it.name()).masking()));
			}
		});
		for (Cell cell : this.store.cells(set.number(), served.keySet(), after, last)) {
			Masking masking = maskings.get(cell.item());
			rows.get((int) (cell.row() - after - 1))
				.put(served.get(cell.item()).name(),
						(masking != null) ? masking.mask(cell.text(), cell.row()) : cell.text());
		}
		return new RecordPage(rows, (last < set.rows()) ? last : 0, set.rows());
	}

}
