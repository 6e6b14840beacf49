package cn.opendata.approval.supervision;

import java.util.List;
import java.util.Optional;

import cn.opendata.approval.calendar.Chip;
import cn.opendata.approval.calendar.ClockChips;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The lists of orders (督办).
 */
@Controller
class OrderListController {

	private final OrderReading reading;

	private final ClockChips chips;

	OrderListController(OrderReading reading, ClockChips chips) {
		this.reading = reading;
		this.chips = chips;
	}

	@GetMapping("/supervision/orders")
	String list(Actor actor, Look look, Model model) {
		List<OrderReading.Tab> tabs = this.reading.tabs(actor);
		model.addAttribute("tabs", tabs);
		model.addAttribute("tab", Optional.ofNullable(look.tab).filter(tabs::contains).orElse(tabs.get(0)));
		model.addAttribute("states", OrderLists.State.values());
		model.addAttribute("state", Optional.ofNullable(look.state).orElse(OrderLists.State.OPEN));
		model.addAttribute("after", look.after);
		model.addAttribute("mayRaise", actor.has(Role.SUPERVISOR));
		model.addAttribute("page",
				this.reading.page(actor, look.tab, look.state, look.after)
					.map((order) -> new Row(order,
							order.open() ? Optional.of(this.chips.of(order.dueOn(), false)) : Optional.empty())));
		return "supervision/orders";
	}

	/**
	 * What is looked at.
	 *
	 * @param tab which list
	 * @param state what it is narrowed to
	 * @param after cursor
	 */
	record Look(OrderReading.Tab tab, OrderLists.State state, String after) {
	}

	/**
	 * A row.
	 *
	 * @param order the order
	 * @param chip how its clock stands, empty once it is closed
	 */
	record Row(SupervisionOrder order, Optional<Chip> chip) {
	}

}
