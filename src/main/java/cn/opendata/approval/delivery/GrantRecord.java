package cn.opendata.approval.delivery;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.files.StoredFile;

/**
 * A line of the record of a grant between departments; kept at least three years, never
 * changed or deleted (国令809 art. 29).
 *
 * @param kind what it tells
 * @param scene where the data was used; what was inspected
 * @param course how it was used; what was found
 * @param effect what came of it, may be empty
 * @param storage where it is kept, may be empty
 * @param destruction how it was or will be disposed of, may be empty
 * @param file proof, empty for none
 * @param by name of whoever wrote it
 * @param at when
 */
record GrantRecord(Kind kind, String scene, String course, String effect, String storage, String destruction,
		Optional<StoredFile> file, String by, Instant at) {

	/** What a line tells. */
	enum Kind {

		/** 使用记录. */
		USAGE,
		/** 检查. */
		INSPECTION,
		/** 销毁证明. */
		DISPOSAL

	}

}
