package cn.opendata.approval.dispute;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.shared.Refused;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form that raises a dispute.
 */
@Controller
class DisputeController {

	private final Raising raising;

	DisputeController(Raising raising) {
		this.raising = raising;
	}

	@GetMapping("/cases/disputes/new")
	ModelAndView form(Actor actor, @RequestParam String request) {
		return page(actor, request, Claim.BLANK);
	}

	@PostMapping("/cases/disputes/new")
	Object raise(Actor actor, @RequestParam String request, Claim claim,
			@RequestParam(required = false) List<MultipartFile> files, RedirectAttributes flash) throws IOException {
		List<Raising.Paper> papers = new ArrayList<>();
		try {
			for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
				if (!file.isEmpty()) {
					papers.add(new Raising.Paper(file.getOriginalFilename(), file.getInputStream()));
				}
			}
			String number = this.raising.raise(actor, request, claim, papers);
			flash.addFlashAttribute("notice",
					new DefaultMessageSourceResolvable(new String[] { "dispute.raised" }, new Object[] { number }));
			return "redirect:/cases/" + number;
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			ModelAndView again = page(actor, request, claim).addObject("errors", refused.violations())
				.addObject("lost", !papers.isEmpty());
			again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return again;
		}
		finally {
			for (Raising.Paper paper : papers) {
				paper.content().close();
			}
		}
	}

	private ModelAndView page(Actor actor, String number, Claim claim) {
		CaseFile about = this.raising.about(actor, number);
		return new ModelAndView("dispute/raise").addObject("about", about)
			.addObject("parties", this.raising.parties(actor, about))
			.addObject("claim", claim);
	}

}
