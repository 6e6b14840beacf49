package cn.opendata.approval.request;

import java.util.List;

import cn.opendata.approval.organization.Organizations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public log of requests (申请公开栏): number, subject, department, state, days taken,
 * outcome; never the applicant.
 */
@Controller
class PublicLogController {

	private static final int SIZE = 30;

	private final CaseLists lists;

	private final CaseRows rows;

	private final Organizations organizations;

	PublicLogController(CaseLists lists, CaseRows rows, Organizations organizations) {
		this.lists = lists;
		this.rows = rows;
		this.organizations = organizations;
	}

	@GetMapping("/log")
	String log(@RequestParam(required = false) String q, @RequestParam(required = false) Status status,
			@RequestParam(required = false) String department, @RequestParam(required = false) String after,
			Model model) {
		model.addAttribute("page",
				this.lists.log(new CaseLists.Filter(department, status, q), after, SIZE).map(this.rows::plain));
		model.addAttribute("departments", this.organizations.departments());
		model.addAttribute("statuses", Kind.OPEN.statuses().stream().filter((one) -> one != Status.DRAFT).toList());
		model.addAttribute("q", q);
		model.addAttribute("status", status);
		model.addAttribute("department", department);
		model.addAttribute("after", after);
		return "request/log";
	}

}
