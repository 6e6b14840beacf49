package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Slice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sharing requests (共享申请) as a person of a department sees them: the own ones, those of
 * the own department, those that ask the own department, and for offices those around.
 */
@Controller
class SharingListController {

	private static final int SIZE = 30;

	private static final Set<Role> PROVIDES = EnumSet.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER,
			Role.DATA_MANAGER, Role.HEAD);

	private final CaseLists lists;

	private final CaseRows rows;

	private final WatchedDepartments watched;

	SharingListController(CaseLists lists, CaseRows rows, WatchedDepartments watched) {
		this.lists = lists;
		this.rows = rows;
		this.watched = watched;
	}

	@GetMapping("/cases/sharing")
	String list(Actor actor, @RequestParam(required = false) Tab tab, @RequestParam(required = false) String q,
			@RequestParam(required = false) Status status, @RequestParam(required = false) String after, Model model) {
		DepartmentId own = actor.department().orElseThrow(() -> Refused.forbidden("request.error.staffOnly"));
		List<Tab> tabs = tabs(actor);
		if (tabs.isEmpty()) {
			throw Refused.forbidden("request.error.staffOnly");
		}
		Tab shown = Optional.ofNullable(tab).filter(tabs::contains).orElse(tabs.get(0));
		CaseLists.Filter filter = new CaseLists.Filter(null, status, q);
		model.addAttribute("page", page(shown, actor, own, filter, after).map(this.rows::of));
		model.addAttribute("tabs", tabs);
		model.addAttribute("tab", shown);
		model.addAttribute("mayAsk", mayAsk(actor));
		model.addAttribute("statuses", statuses(shown));
		model.addAttribute("q", q);
		model.addAttribute("status", status);
		model.addAttribute("after", after);
		return "request/sharing";
	}

	private Slice<DataRequest> page(Tab tab, Actor actor, DepartmentId own, CaseLists.Filter filter, String after) {
		PersonId person = actor.id().orElseThrow();
		return switch (tab) {
			case MINE -> this.lists.sharedOf(person, filter, after, SIZE);
			case OURS -> this.lists.askedBy(own, filter, after, SIZE);
			case ASKED -> this.lists.askedOf(List.of(own), filter, after, SIZE);
			case AROUND -> actor.has(Role.AUDITOR) ? this.lists.shared(filter, after, SIZE)
					: this.lists.askedOf(this.watched.of(actor, own), filter, after, SIZE);
		};
	}

	private static boolean mayAsk(Actor actor) {
		return actor.has(Role.REQUESTER) || actor.has(Role.PLATFORM_OFFICE);
	}

	private static List<Tab> tabs(Actor actor) {
		List<Tab> tabs = new ArrayList<>();
		if (mayAsk(actor)) {
			tabs.add(Tab.MINE);
		}
		if (mayAsk(actor) || actor.has(Role.HEAD)) {
			tabs.add(Tab.OURS);
		}
		if (actor.roles().stream().anyMatch(PROVIDES::contains)) {
			tabs.add(Tab.ASKED);
		}
		if (actor.has(Role.PLATFORM_OFFICE) || actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR)) {
			tabs.add(Tab.AROUND);
		}
		return tabs;
	}

	private static List<Status> statuses(Tab tab) {
		return Kind.SHARE.statuses().stream().filter((one) -> one != Status.DRAFT || tab == Tab.MINE).toList();
	}

	/** What the list shows. */
	enum Tab {

		/** 我提出的. */
		MINE,
		/** 本部门提出的. */
		OURS,
		/** 向本部门提出的. */
		ASKED,
		/** 本级和下级部门收到的. */
		AROUND

	}

}
