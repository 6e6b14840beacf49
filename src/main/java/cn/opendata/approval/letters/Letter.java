package cn.opendata.approval.letters;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.RequestId;

/**
 * A letter as issued.
 */
record Letter(String id, RequestId request, LetterKind kind, LetterText text, Instant issuedAt, Optional<FileId> file) {

	/** The name its file gets when it is saved. */
	String fileName() {
		return this.text.number() + this.text.title() + ".pdf";
	}

}
