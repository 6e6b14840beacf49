package cn.opendata.approval.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.shared.PersonId;

/**
 * A bearer token without its secret, which nobody can show again.
 *
 * @param id its id
 * @param person whose it is
 * @param name what the person calls it
 * @param scopes what it may be used for
 * @param createdAt when it was made
 * @param expiresAt from when on it is void
 * @param lastUsedAt when it was used last, to the minute
 * @param revokedAt when it was revoked
 */
record Token(String id, PersonId person, String name, Set<Scope> scopes, Instant createdAt, Instant expiresAt,
		Optional<Instant> lastUsedAt, Optional<Instant> revokedAt) {

	boolean usable(Instant now) {
		return this.revokedAt.isEmpty() && now.isBefore(this.expiresAt);
	}

}
