package cn.opendata.approval.supervision;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.delivery.GrantPanel;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFiles;

import org.springframework.stereotype.Component;

/**
 * On the page of a grant: the way to an order about it, for supervisors.
 */
@Component
class GrantOrdersPanel implements GrantPanel {

	private final OrderRaising raising;

	private final CaseFiles cases;

	GrantOrdersPanel(OrderRaising raising, CaseFiles cases) {
		this.raising = raising;
		this.cases = cases;
	}

	@Override
	public int order() {
		return 300;
	}

	@Override
	public String fragment() {
		return "supervision/panel :: grant";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, String grant, String number, Set<String> actions) {
		return this.cases.find(number)
			.filter((file) -> this.raising.mayRaise(actor, file))
			.map((file) -> Map.of("number", number));
	}

}
