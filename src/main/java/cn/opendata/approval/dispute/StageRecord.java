package cn.opendata.approval.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stage as it was recorded.
 *
 * @param stage which
 * @param begunAt when it began
 * @param endedAt when it ended, empty while it lasts
 * @param result how, empty while it lasts
 * @param words the record, empty while it lasts
 * @param person who recorded it, empty for the system
 * @param document number of the government's document, empty elsewhere
 * @param decidedOn day of its decision, empty elsewhere
 */
record StageRecord(Stage stage, Instant begunAt, Optional<Instant> endedAt, Optional<StageResult> result, String words,
		String person, String document, Optional<LocalDate> decidedOn) {
}
