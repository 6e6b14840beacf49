package cn.opendata.approval.request;

import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * An applicant's own requests: the list, and how one begins.
 */
@Controller
@RequestMapping("/my/requests")
class MyRequestsController {

	private static final int SIZE = 20;

	private final CaseLists lists;

	private final CaseRows rows;

	private final ApplicationDesk desk;

	MyRequestsController(CaseLists lists, CaseRows rows, ApplicationDesk desk) {
		this.lists = lists;
		this.rows = rows;
		this.desk = desk;
	}

	@GetMapping
	String list(Actor actor, @RequestParam(required = false) String after, Model model) {
		PersonId person = actor.id().orElseThrow(() -> Refused.forbidden("request.error.applicantOnly"));
		model.addAttribute("mayAsk", actor.has(Role.APPLICANT));
		model.addAttribute("page", this.lists.ofApplicant(person, after, SIZE).map(this.rows::of));
		model.addAttribute("after", after);
		return "request/mine";
	}

	/** Begins a draft and goes to its first step. */
	@GetMapping("/new")
	String begin(Actor actor, @RequestParam(required = false) String entry, Model model) {
		if (entry == null || entry.isBlank()) {
			return "request/begin";
		}
		return "redirect:/my/requests/" + this.desk.start(actor, Optional.of(new EntryCode(entry))) + "/form/1";
	}

	@PostMapping("/new")
	String free(Actor actor) {
		return "redirect:/my/requests/" + this.desk.start(actor, Optional.empty()) + "/form/1";
	}

	@PostMapping("/copy/{number}")
	String copy(Actor actor, @PathVariable String number, RedirectAttributes flash) {
		RequestId id = this.desk.copy(actor, number);
		flash.addFlashAttribute("notice", message("request.notice.copied", number));
		return "redirect:/my/requests/" + id + "/form/1";
	}

	@PostMapping("/{id}/discard")
	String discard(Actor actor, @PathVariable RequestId id, RedirectAttributes flash) {
		this.desk.discard(actor, id);
		flash.addFlashAttribute("notice", message("request.notice.discarded"));
		return "redirect:/my/requests";
	}

	static DefaultMessageSourceResolvable message(String code, Object... args) {
		return new DefaultMessageSourceResolvable(new String[] { code }, args);
	}

}
