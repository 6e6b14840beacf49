package cn.opendata.approval.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.CasePanel;
import cn.opendata.approval.request.Kind;

import org.springframework.stereotype.Component;

/**
 * On the page of an order: what is ordered, through which levels it went, the answers. On
 * that of any other case, for its staff: the orders about it, and how to raise one.
 */
@Component
class OrderPanel implements CasePanel {

	private final OrderStore orders;

	private final RoundStore rounds;

	private final OrderRaising raising;

	private final CaseFiles cases;

	OrderPanel(OrderStore orders, RoundStore rounds, OrderRaising raising, CaseFiles cases) {
		this.orders = orders;
		this.rounds = rounds;
		this.raising = raising;
		this.cases = cases;
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public String fragment() {
		return "supervision/panel :: panel";
	}

	@Override
	public Optional<Map<String, Object>> model(Actor actor, CaseFile file) {
		return (file.kind() == Kind.SUPERVISE) ? this.orders.of(file.id()).map((order) -> whole(actor, file, order))
				: about(actor, file);
	}

	private Map<String, Object> whole(Actor actor, CaseFile file, SupervisionOrder order) {
		boolean may = this.cases.actions(actor, file).contains("answer");
		Map<String, Object> model = new HashMap<>();
		model.put("one", order);
		model.put("number", file.number());
		model.put("levels", this.orders.levels(file.id()));
		model.put("rounds", this.rounds.of(file.id()));
		model.put("prepared", this.rounds.proof(file.id(), this.rounds.count(file.id()) + 1));
		model.put("mayProve", may);
		return model;
	}

	private Optional<Map<String, Object>> about(Actor actor, CaseFile file) {
		if (!this.cases.readsAsStaff(actor, file)) {
			return Optional.empty();
		}
		List<SupervisionOrder> raised = this.orders.about(file.id());
		boolean may = this.raising.mayRaise(actor, file);
		if (raised.isEmpty() && !may) {
			return Optional.empty();
		}
		Map<String, Object> model = new HashMap<>();
		model.put("one", null);
		model.put("number", file.number());
		model.put("raised", raised);
		model.put("may", may);
		return Optional.of(model);
	}

}
