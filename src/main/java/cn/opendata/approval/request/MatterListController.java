package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Slice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Verifications (校核) and disputes (争议) as a person of a department sees them: those the
 * own department raised, those raised against it, and for offices those around.
 */
@Controller
class MatterListController {

	private static final int SIZE = 30;

	private static final Set<Role> OF_DEPARTMENT = EnumSet.of(Role.CLERK, Role.HANDLER, Role.SECRECY_REVIEWER,
			Role.DATA_MANAGER, Role.HEAD, Role.REQUESTER, Role.PLATFORM_OFFICE);

	private final CaseLists lists;

	private final CaseRows rows;

	private final WatchedDepartments watched;

	MatterListController(CaseLists lists, CaseRows rows, WatchedDepartments watched) {
		this.lists = lists;
		this.rows = rows;
		this.watched = watched;
	}

	@GetMapping("/cases/verifications")
	String verifications(Actor actor, Look look, Model model) {
		return list(Kind.VERIFY, "verifications", actor, look, model);
	}

	@GetMapping("/cases/disputes")
	String disputes(Actor actor, Look look, Model model) {
		return list(Kind.DISPUTE, "disputes", actor, look, model);
	}

	private String list(Kind kind, String name, Actor actor, Look look, Model model) {
		DepartmentId own = actor.department().orElseThrow(() -> Refused.forbidden("request.error.staffOnly"));
		List<Tab> tabs = tabs(actor);
		if (tabs.isEmpty()) {
			throw Refused.forbidden("request.error.staffOnly");
		}
		Tab shown = Optional.ofNullable(look.tab).filter(tabs::contains).orElse(tabs.get(0));
		model.addAttribute("page", page(kind, shown, actor, own, look).map(this.rows::of));
		model.addAttribute("kind", kind);
		model.addAttribute("name", name);
		model.addAttribute("tabs", tabs);
		model.addAttribute("tab", shown);
		model.addAttribute("statuses", kind.statuses());
		model.addAttribute("q", look.q);
		model.addAttribute("status", look.status);
		model.addAttribute("after", look.after);
		return "request/matters";
	}

	private Slice<DataRequest> page(Kind kind, Tab tab, Actor actor, DepartmentId own, Look look) {
		CaseLists.Filter filter = new CaseLists.Filter(null, look.status, look.q);
		return switch (tab) {
			case OURS -> this.lists.raisedBy(kind, own, filter, look.after, SIZE);
			case ASKED -> this.lists.raisedAgainst(kind, List.of(own), filter, look.after, SIZE);
			case AROUND -> actor.has(Role.AUDITOR) ? this.lists.raised(kind, filter, look.after, SIZE)
					: this.lists.raisedAgainst(kind, this.watched.of(actor, own), filter, look.after, SIZE);
		};
	}

	private static List<Tab> tabs(Actor actor) {
		List<Tab> tabs = new ArrayList<>();
		if (actor.roles().stream().anyMatch(OF_DEPARTMENT::contains)) {
			tabs.add(Tab.ASKED);
			tabs.add(Tab.OURS);
		}
		if (actor.has(Role.PLATFORM_OFFICE) || actor.has(Role.SUPERVISOR) || actor.has(Role.AUDITOR)) {
			tabs.add(Tab.AROUND);
		}
		return tabs;
	}

	/**
	 * What is looked at.
	 *
	 * @param tab which list
	 * @param q part of number or subject
	 * @param status status
	 * @param after cursor
	 */
	record Look(Tab tab, String q, Status status, String after) {
	}

	/** What the list shows. */
	enum Tab {

		/** 向本部门提出的. */
		ASKED,
		/** 本部门提出的. */
		OURS,
		/** 本级和下级部门的. */
		AROUND

	}

}
