package cn.opendata.approval.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * When what came of a case, for whoever counts.
 *
 * @param preparedAt when the grant was ready
 * @param openedAt when the data could be used
 * @param feedbackAt when the first result was reported back
 */
public record DeliveryRecord(Instant preparedAt, Optional<Instant> openedAt, Optional<Instant> feedbackAt) {
}
