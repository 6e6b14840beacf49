package cn.opendata.approval.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A pause (停表) of a clock.
 *
 * @param sent the day the letter went out; this day still counts
 * @param answered the day the answer arrived; this day does not count. Empty while the
 * pause is open
 * @param reason message key of why
 */
public record Pause(LocalDate sent, Optional<LocalDate> answered, String reason) {
}
