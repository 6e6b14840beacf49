package cn.opendata.approval.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The provider's view of a grant, and the acts that stop it or let it go on.
 */
@Controller
@RequestMapping("/cases")
class CaseGrantController {

	private final CaseFiles cases;

	private final Grants grants;

	private final Halting halting;

	private final Feedbacks feedbacks;

	private final GrantPage shared;

	CaseGrantController(CaseFiles cases, Grants grants, Halting halting, Feedbacks feedbacks, GrantPage shared) {
		this.cases = cases;
		this.grants = grants;
		this.halting = halting;
		this.feedbacks = feedbacks;
		this.shared = shared;
	}

	@GetMapping("/grants")
	ModelAndView list(Actor actor, @RequestParam(required = false) String after,
			@RequestParam(defaultValue = "given") String side) {
		boolean using = side.equals("used");
		return new ModelAndView("delivery/department",
				Map.of("page", using ? this.grants.ofUser(actor, after) : this.grants.ofDepartment(actor, after),
						"after", (after != null) ? after : "", "side", using ? "used" : "given"));
	}

	@GetMapping("/{number}/grant")
	ModelAndView grant(Actor actor, @PathVariable String number) {
		return page(actor, this.cases.forReader(actor, number));
	}

	@PostMapping("/{number}/grant/suspend")
	Object suspend(Actor actor, @PathVariable String number, HaltForm form, RedirectAttributes next) {
		return act(actor, number, (file) -> this.halting.suspend(actor, file.id(), form.halt()), next,
				"delivery.suspended.notice")
			.map((again) -> (Object) again.addObject("form", form).addObject("opened", "halt"))
			.orElse(back(number));
	}

	@PostMapping("/{number}/grant/revoke")
	Object revoke(Actor actor, @PathVariable String number, HaltForm form, RedirectAttributes next) {
		return act(actor, number, (file) -> this.halting.revoke(actor, file.id(), form.halt()), next,
				"delivery.revoked.notice")
			.map((again) -> (Object) again.addObject("form", form).addObject("opened", "halt"))
			.orElse(back(number));
	}

	@PostMapping("/{number}/grant/restore")
	Object restore(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String restoring,
			RedirectAttributes next) {
		return act(actor, number, (file) -> this.halting.restore(actor, file.id(), restoring), next,
				"delivery.restored.notice")
			.map((again) -> (Object) again.addObject("restoring", restoring)
				.addObject("opened", "restore")
				.addObject("errors", Halt.reasonFaults("restoring", restoring.strip())))
			.orElse(back(number));
	}

	/** Does it and is empty, or is the page again with what is wrong. */
	private Optional<ModelAndView> act(Actor actor, String number, Consumer<CaseFile> act, RedirectAttributes next,
			String done) {
		CaseFile file = this.cases.forReader(actor, number);
		try {
			act.accept(file);
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			ModelAndView again = page(actor, file).addObject("errors", refused.violations());
			again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return Optional.of(again);
		}
		next.addFlashAttribute("notice", Notice.of(done));
		return Optional.empty();
	}

	private static String back(String number) {
		return "redirect:/cases/" + number + "/grant";
	}

	private ModelAndView page(Actor actor, CaseFile file) {
		GrantView view = this.grants.of(actor, file.id()).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
		if (view.grant().terms().shared()) {
			return this.shared.of(actor, file, view);
		}
		return new ModelAndView("delivery/case-grant").addObject("view", view)
			.addObject("lines", List.of(view.grant().agreement().split("\n")))
			.addObject("history", this.halting.history(view.grant()))
			.addObject("feedbacks", this.feedbacks.of(view.grant()))
			.addObject("opened", "")
			.addObject("form", new HaltForm("", "", "", ""));
	}

	/**
	 * What was typed to stop a grant or to let it go on.
	 *
	 * @param ground name of a {@link HaltGround}
	 * @param reason reason in words
	 * @param document document of the legal basis
	 * @param article article of the legal basis
	 */
	record HaltForm(String ground, String reason, String document, String article) {

		Halt halt() {
			return Halt.typed(this.ground, this.reason, this.document, this.article);
		}

	}

}
