package cn.opendata.approval.catalogue;

import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.shared.FileId;

/**
 * What can be fetched of an entry: a kept file, or a place elsewhere.
 *
 * @param id its id, new in each version
 * @param title what it is called
 * @param format format, lower case
 * @param file the kept file
 * @param size bytes, 0 for a link
 * @param link address elsewhere, empty for a file
 */
record Distribution(String id, String title, String format, Optional<FileId> file, long size, String link) {

	static Distribution file(String title, String format, FileId file, long size) {
		return new Distribution(UUID.randomUUID().toString(), title, format, Optional.of(file), size, "");
	}

	static Distribution link(String title, String format, String link) {
		return new Distribution(UUID.randomUUID().toString(), title, format, Optional.empty(), 0, link);
	}

	/** The same thing in another version. */
	Distribution copy() {
		return new Distribution(UUID.randomUUID().toString(), this.title, this.format, this.file, this.size, this.link);
	}

	String fingerprint() {
		return this.title + "|" + this.format + "|" + this.file.map(FileId::value).orElse("") + "|" + this.link;
	}

}
