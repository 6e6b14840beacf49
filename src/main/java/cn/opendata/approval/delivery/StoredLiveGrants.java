package cn.opendata.approval.delivery;

import java.time.Clock;

import cn.opendata.approval.shared.RequestId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link LiveGrants}.
 */
@Component
@Transactional(readOnly = true)
class StoredLiveGrants implements LiveGrants {

	private final GrantRows grants;

	private final Clock clock;

	StoredLiveGrants(GrantRows grants, Clock clock) {
		this.grants = grants;
		this.clock = clock;
	}

	@Override
	public boolean has(RequestId request) {
		return this.grants.of(request).filter((grant) -> grant.stateAt(this.clock.instant()).alive()).isPresent();
	}

}
