package cn.opendata.approval.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * A key (接口凭证) of a grant.
 *
 * @param id client id, public
 * @param grant the grant it belongs to
 * @param secretHash SHA-256 of the secret
 * @param madeAt when it was made
 * @param lastUsedAt when it was last used, empty before
 * @param revokedAt when it was revoked, empty while it is valid
 */
record Key(String id, String grant, String secretHash, Instant madeAt, Optional<Instant> lastUsedAt,
		Optional<Instant> revokedAt) {
}
