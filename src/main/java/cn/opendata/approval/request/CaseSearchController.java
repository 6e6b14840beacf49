package cn.opendata.approval.request;

import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Staff look up cases (申请查询): those of their department, of the departments they
 * supervise, or all for platform office and auditor.
 */
@Controller
class CaseSearchController {

	private static final int SIZE = 30;

	private final CaseLists lists;

	private final CaseRows rows;

	private final Organizations organizations;

	CaseSearchController(CaseLists lists, CaseRows rows, Organizations organizations) {
		this.lists = lists;
		this.rows = rows;
		this.organizations = organizations;
	}

	@GetMapping("/cases")
	String search(Actor actor, @RequestParam(required = false) String q, @RequestParam(required = false) Status status,
			@RequestParam(required = false) String department, @RequestParam(required = false) String after,
			Model model) {
		DepartmentId own = actor.department().orElseThrow(() -> Refused.forbidden("request.error.staffOnly"));
		CaseLists.Filter filter = new CaseLists.Filter(department, status, q);
		boolean all = actor.has(Role.AUDITOR)
				|| (actor.has(Role.PLATFORM_OFFICE) && own.equals(this.organizations.platformOffice().id()));
		List<DepartmentId> seen = actor.has(Role.SUPERVISOR) ? this.organizations.supervised(own) : List.of(own);
		model.addAttribute("page",
				(all ? this.lists.log(filter, after, SIZE) : this.lists.ofDepartments(seen, filter, after, SIZE))
					.map(this.rows::of));
		model.addAttribute("departments", (all || actor.has(Role.SUPERVISOR))
				? this.organizations.departments().stream().filter((one) -> all || seen.contains(one.id())).toList()
				: List.of());
		model.addAttribute("statuses", List.of(Status.values()).stream().filter((one) -> one != Status.DRAFT).toList());
		model.addAttribute("q", q);
		model.addAttribute("status", status);
		model.addAttribute("department", department);
		model.addAttribute("after", after);
		return "request/search";
	}

}
