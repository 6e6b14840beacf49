package cn.opendata.approval.delivery;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.files.StoredFile;

/**
 * Results that the user of the data reported (成果反馈).
 *
 * @param kind kind of result
 * @param title title
 * @param description description
 * @param link address, may be empty
 * @param file a file, may be empty
 * @param at when
 */
record Feedback(FeedbackKind kind, String title, String description, String link, Optional<StoredFile> file,
		Instant at) {
}
