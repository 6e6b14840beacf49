package cn.opendata.approval.request;

import java.util.List;
import java.util.Map;

import cn.opendata.approval.files.Downloads;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a case, for everybody who may see it, and what its applicant may do there.
 */
@Controller
@RequestMapping("/cases/{number}")
class CaseController {

	private final CaseFiles cases;

	private final CasePages pages;

	private final ApplicationDesk desk;

	private final Extensions extensions;

	private final Downloads downloads;

	CaseController(CaseFiles cases, CasePages pages, ApplicationDesk desk, Extensions extensions, Downloads downloads) {
		this.cases = cases;
		this.pages = pages;
		this.desk = desk;
		this.extensions = extensions;
		this.downloads = downloads;
	}

	@GetMapping
	String show(Actor actor, @PathVariable String number, Model model) {
		CaseFile file = this.cases.forReader(actor, number);
		model.addAllAttributes(this.pages.model(actor, file));
		model.addAttribute("trail", this.pages.trail(actor, file));
		return "request/case";
	}

	/** Withdrawing has a page of its own that says what will happen. */
	@GetMapping("/withdraw")
	String askWithdraw(Actor actor, @PathVariable String number, Model model) {
		model.addAttribute("file", mine(actor, number, "withdraw"));
		return "request/withdraw";
	}

	@PostMapping("/withdraw")
	Object withdraw(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes flash) {
		CaseFile file = this.cases.forReader(actor, number);
		try {
			this.desk.withdraw(actor, file.id(), reason);
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			return new ModelAndView("request/withdraw", Map.of("file", file, "errors", refused.violations()),
					HttpStatus.UNPROCESSABLE_ENTITY);
		}
		flash.addFlashAttribute("notice", MyRequestsController.message("request.notice.withdrawn", number));
		return "redirect:/cases/" + number;
	}

	@GetMapping("/attachments/{file}")
	ResponseEntity<Resource> attachment(Actor actor, @PathVariable String number, @PathVariable FileId file) {
		CaseFile found = this.cases.forReader(actor, number);
		StoredFile stored = this.cases.attachments(found.id())
			.stream()
			.filter((one) -> one.id().equals(file))
			.findFirst()
			.orElseThrow(() -> Refused.notFound("request.error.file.unknown"));
		return this.downloads.attachment(stored);
	}

	/** The provider's handler asks for more time. */
	@PostMapping("/extension")
	Object extend(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "0") String days,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes flash, Model model) {
		CaseFile file = this.cases.forReader(actor, number);
		try {
			this.extensions.ask(file.id(), actor, days.matches("\\d{1,3}") ? Integer.parseInt(days) : 0, reason);
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			show(actor, number, model);
			model.addAttribute("errors", refused.violations());
			model.addAttribute("typedDays", days);
			model.addAttribute("typedReason", reason);
			return new ModelAndView("request/case", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		flash.addFlashAttribute("notice", MyRequestsController.message("request.notice.extension.asked"));
		return "redirect:/cases/" + number;
	}

	private CaseFile mine(Actor actor, String number, String action) {
		CaseFile file = this.cases.forReader(actor, number);
		if (!this.cases.actions(actor, file).contains(action)) {
			throw Refused.conflict("request.error.moved", DataRequest.word(file.status()));
		}
		return file;
	}

	/**
	 * A step of the trail.
	 *
	 * @param label its name
	 * @param url where it leads, {@code null} for the page itself
	 */
	record Step(String label, String url) {

		static List<Map<String, String>> of(Step... steps) {
			return java.util.Arrays.stream(steps)
				.map((step) -> (step.url != null) ? Map.of("label", step.label, "url", step.url)
						: Map.of("label", step.label, "url", ""))
				.toList();
		}

	}

}
