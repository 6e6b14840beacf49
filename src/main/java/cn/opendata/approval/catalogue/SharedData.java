package cn.opendata.approval.catalogue;

import java.io.InputStream;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.catalogue.CatalogueEvent.What;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;

/**
 * The rows of an entry as its keepers see them: what is served, what came last, and
 * loading others without a new version.
 */
@Service
@Transactional
class SharedData {

	private final Entries entries;

	private final StoredCatalogue catalogue;

	private final RecordStore store;

	private final RecordLoading loading;

	private final Files files;

	private final ApplicationEventPublisher events;

	SharedData(Entries entries, StoredCatalogue catalogue, RecordStore store, RecordLoading loading, Files files,
			ApplicationEventPublisher events) {
		this.entries = entries;
		this.catalogue = catalogue;
		this.store = store;
		this.loading = loading;
		this.files = files;
		this.events = events;
	}

	/** The set that is served now. */
	@Transactional(readOnly = true)
	Optional<RecordSet> served(EntryCode code) {
		return this.store.served(code);
	}

	/** The set that came last, when it is not the one served. */
	@Transactional(readOnly = true)
	Optional<RecordSet> last(EntryCode code) {
		return this.store.last(code)
			.filter((it) -> it.state() == RecordSet.State.LOADING || it.state() == RecordSet.State.REFUSED);
	}

	/** Takes in rows that replace those served. */
	void load(EntryCode code, String name, InputStream content, Actor by) {
		Entry entry = this.entries.entry(code);
		if (!this.entries.actions(entry, by).contains("load")) {
			throw Refused.forbidden("catalogue.error.notAllowed");
		}
		EntryVersion version = this.catalogue.version(code)
			.orElseThrow(() -> Refused.conflict("catalogue.records.error.unpublished"));
		this.loading.upload(version, this.files.store(name, content), by.id());
		this.events.publishEvent(new CatalogueEvent(code, version.version(), What.LOADED, "", by));
	}

}
