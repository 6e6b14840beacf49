package cn.opendata.approval.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.catalogue.SharingMethod;
import cn.opendata.approval.delivery.GrantPanel;
import cn.opendata.approval.delivery.SharedGrant;
import cn.opendata.approval.delivery.SharedGrants;
import cn.opendata.approval.organization.Actor;

import org.springframework.stereotype.Component;

/**
 * The interface on the page of a grant: where it is called, its keys, what it was used
 * for.
 */
@Component
class KeyPanel implements GrantPanel {

	private final Keys keys;

	private final Calls calls;

	private final SharedGrants grants;

	KeyPanel(Keys keys, Calls calls, SharedGrants grants) {
		this.keys = keys;
		this.calls = calls;
		this.grants = grants;
	}

	@Override
	public int order() {
		return 100;
	}

	@Override
	public String fragment() {
		return "exchange/panel :: panel";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, String grant, String number, Set<String> actions) {
		Optional<SharedGrant> of = this.grants.grant(grant)
			.filter((found) -> found.method() == SharingMethod.INTERFACE && found.id().equals(grant));
		return of.map((found) -> Map.of("grant", found, "keys", this.keys.of(grant), "figures",
				this.calls.figures(grant), "may", actions.contains("useKey"), "entries",
				found.items().stream().map((item) -> item.entry().value()).distinct().toList()));
	}

}
