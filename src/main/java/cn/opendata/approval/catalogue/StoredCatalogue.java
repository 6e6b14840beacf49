package cn.opendata.approval.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;

/**
 * The published catalogue, read from the database; found by the index.
 */
@Service
@Transactional(readOnly = true)
class StoredCatalogue implements Catalogue {

	private final EntryStore entries;

	private final VersionStore versions;

	private final CatalogueIndex index;

	StoredCatalogue(EntryStore entries, VersionStore versions, CatalogueIndex index) {
		this.entries = entries;
		this.versions = versions;
		this.index = index;
	}

	@Override
	public Optional<CatalogueEntry> published(EntryCode code) {
		return version(code).map(EntryVersion::entry);
	}

	@Override
	public Optional<CatalogueEntry> published(EntryCode code, int version) {
		return version(code, version).map(EntryVersion::entry);
	}

	@Override
	public List<CatalogueEntry> suggest(String text, int limit) {
		int most = Math.max(1, Math.min(50, limit));
		return this.index.page(Search.of(text), 1, most)
			.hits()
			.stream()
			.flatMap((hit) -> published(new EntryCode(hit.code())).stream())
			.toList();
	}

	@Override
	public List<FileId> files(EntryCode code) {
		return version(code).stream()
			.flatMap((version) -> version.content().distributions().stream())
			.flatMap((distribution) -> distribution.file().stream())
			.toList();
	}

	@Override
	public List<String> themes() {
		return Stream.of(Theme.values()).map(Theme::name).toList();
	}

	/** The version the public reads now. */
	Optional<EntryVersion> version(EntryCode code) {
		return this.entries.entry(code)
			.filter(Entry::visible)
			.flatMap((entry) -> this.versions.version(code, entry.published().orElseThrow()));
	}

	/** A version that was ever published, also of an entry taken down. */
	Optional<EntryVersion> version(EntryCode code, int version) {
		return this.versions.version(code, version).filter((it) -> it.publishedAt().isPresent());
	}

}
