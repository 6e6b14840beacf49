package cn.opendata.approval.process;

import java.time.Instant;

import cn.opendata.approval.shared.PersonId;

/**
 * A supervisor took a task from somebody who had it in hand.
 *
 * @param task the task afterwards
 * @param from who had it
 * @param by the supervisor
 * @param note why
 * @param at when
 */
public record TaskReassigned(ReviewTask task, PersonId from, PersonId by, String note, Instant at) {
}
