package cn.opendata.approval.calendar;

import java.time.Duration;

/**
 * Business time was moved ahead.
 *
 * @param offset how far it now runs ahead of the machine's clock, all moves together
 */
public record TimeForwarded(Duration offset) {
}
