package cn.opendata.approval.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.shared.EntryCode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link SharedGrants}.
 */
@Service
@Transactional(readOnly = true)
class StoredSharedGrants implements SharedGrants {

	private final GrantRows rows;

	private final GrantItems items;

	private final GrantAccess access;

	private final CaseFiles cases;

	private final Clock clock;

	StoredSharedGrants(GrantRows rows, GrantItems items, GrantAccess access, CaseFiles cases, Clock clock) {
		this.rows = rows;
		this.items = items;
		this.access = access;
		this.cases = cases;
		this.clock = clock;
	}

	@Override
	public Optional<SharedGrant> grant(String id) {
		return current(id).map(this::shared);
	}

	@Override
	public List<SharedGrant> onEntry(EntryCode entry) {
		return this.rows.onEntry(entry).stream().map(this::shared).toList();
	}

	@Override
	public boolean exceptional(String id) {
		return current(id).map((grant) -> this.cases.get(grant.request()))
			.flatMap((file) -> file.content().sharing())
			.filter(SharingAsk::ofNotShared)
			.isPresent();
	}

	@Override
	public Set<String> actions(Actor actor, String id) {
		return current(id).map((grant) -> this.access.actions(actor, grant)).orElse(Set.of());
	}

	private Optional<Grant> current(String id) {
		String last = this.rows.lastOf(id);
		return this.rows.byId(last).filter((grant) -> grant.terms().shared());
	}

	private SharedGrant shared(Grant grant) {
		return new SharedGrant(grant.id(), grant.request(), grant.caseNumber(), grant.subject(),
				grant.terms().user().orElseThrow(), grant.applicant(), grant.department(),
				grant.stateAt(this.clock.instant()).name(), grant.terms().method(), grant.until(),
				grant.terms().callsPerMinute(), this.items.of(grant.id()));
	}

}
