package cn.opendata.approval.process;

import java.time.Instant;
import java.util.Optional;

import cn.opendata.approval.shared.PersonId;

/**
 * Running instances were migrated to the newest version of their process.
 *
 * @param process key of the process
 * @param from version before
 * @param to version afterwards
 * @param migrated how many were
 * @param left how many stay with the old version
 * @param by who did it
 * @param at when
 */
public record ProcessesMigrated(String process, int from, int to, long migrated, long left, Optional<PersonId> by,
		Instant at) {
}
