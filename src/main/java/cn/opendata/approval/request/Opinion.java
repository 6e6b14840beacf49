package cn.opendata.approval.request;

import java.time.Instant;

import cn.opendata.approval.shared.PersonId;

/**
 * What a person said at a step; nothing is overwritten, each step adds one.
 *
 * @param step step of the case, key {@code step.<name>} in the messages
 * @param result what was chosen, for instance {@code ACCEPT}
 * @param text the words, may be empty
 * @param by who
 * @param name the name at the time
 * @param at when
 */
public record Opinion(String step, String result, String text, PersonId by, String name, Instant at) {
}
