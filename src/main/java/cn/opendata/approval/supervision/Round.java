package cn.opendata.approval.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.opendata.approval.files.StoredFile;

/**
 * An answer to an order and what became of it.
 *
 * @param no counts the answers from 1
 * @param measures what was done
 * @param person who answered
 * @param answeredAt when
 * @param result CLOSED or RETURNED, empty while it waits for review
 * @param words words of the review, may be empty
 * @param reviewer who reviewed it, empty while nobody did
 * @param reviewedAt when
 * @param proof files put to the answer
 */
record Round(int no, String measures, String person, Instant answeredAt, Optional<String> result, String words,
		String reviewer, Optional<Instant> reviewedAt, List<StoredFile> proof) {

	Round with(List<StoredFile> files) {
		return new Round(this.no, this.measures, this.person, this.answeredAt, this.result, this.words, this.reviewer,
				this.reviewedAt, List.copyOf(files));
	}

}
