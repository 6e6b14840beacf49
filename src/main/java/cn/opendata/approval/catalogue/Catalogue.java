package cn.opendata.approval.catalogue;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;

/**
 * The published resource catalogue.
 */
public interface Catalogue {

	/** The published version of an entry; empty for unknown and taken down. */
	Optional<CatalogueEntry> published(EntryCode code);

	/**
	 * A version that was ever published, also of an entry changed or taken down since:
	 * what was in force when somebody asked.
	 */
	Optional<CatalogueEntry> published(EntryCode code, int version);

	/**
	 * Published entries whose text matches best, for pickers and hints.
	 * @param text what was typed, may be blank
	 * @param limit at most this many, 1 to 50
	 */
	List<CatalogueEntry> suggest(String text, int limit);

	/** The kept files of the published version; none for an entry that is not offered. */
	List<FileId> files(EntryCode code);

	/** The keys of the themes (所属领域) in their official order. */
	List<String> themes();

}
