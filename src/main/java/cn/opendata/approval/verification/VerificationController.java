package cn.opendata.approval.verification;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of doubts: for the users of a grant (校核) and for the public (数据纠错).
 */
@Controller
class VerificationController {

	private static final int LINES = 2;

	private final Reporting reporting;

	VerificationController(Reporting reporting) {
		this.reporting = reporting;
	}

	@GetMapping("/cases/verifications/new")
	ModelAndView ofGrant(Actor actor, @RequestParam String grant, @RequestParam(required = false) EntryCode entry) {
		return page(this.reporting.ofGrant(actor, grant, Optional.ofNullable(entry)), Report.blank(LINES));
	}

	@PostMapping("/cases/verifications/new")
	Object reportOfGrant(Actor actor, @RequestParam String grant, @RequestParam EntryCode entry,
			@RequestParam Map<String, String> sent, @RequestParam MultiValueMap<String, MultipartFile> files,
			RedirectAttributes flash) throws IOException {
		return report(actor, this.reporting.ofGrant(actor, grant, Optional.of(entry)), sent, files, flash);
	}

	@GetMapping("/my/corrections/new")
	ModelAndView ofEntry(Actor actor, @RequestParam EntryCode entry) {
		return page(this.reporting.ofEntry(actor, entry), Report.blank(LINES));
	}

	@PostMapping("/my/corrections/new")
	Object reportOfEntry(Actor actor, @RequestParam EntryCode entry, @RequestParam Map<String, String> sent,
			@RequestParam MultiValueMap<String, MultipartFile> files, RedirectAttributes flash) throws IOException {
		return report(actor, this.reporting.ofEntry(actor, entry), sent, files, flash);
	}

	private Object report(Actor actor, Doubted about, Map<String, String> sent,
			MultiValueMap<String, MultipartFile> files, RedirectAttributes flash) throws IOException {
		Report typed = Report.of(sent);
		if (sent.containsKey("more")) {
			return page(about, typed.longer());
		}
		Map<Integer, Reporting.Proof> proofs = new HashMap<>();
		for (int i = 0; i < typed.lines().size(); i++) {
			MultipartFile file = files.getFirst(Report.field(i, "file"));
			if (file != null && !file.isEmpty()) {
				proofs.put(i, new Reporting.Proof(file.getOriginalFilename(), file.getInputStream()));
			}
		}
		try {
			String number = this.reporting.report(actor, about, typed, proofs);
			flash.addFlashAttribute("notice", new DefaultMessageSourceResolvable(
					new String[] { "verification.reported" }, new Object[] { number }));
			return "redirect:/cases/" + number;
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			ModelAndView again = page(about, typed).addObject("errors", refused.violations())
				.addObject("lost", !proofs.isEmpty());
			again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return again;
		}
		finally {
			for (Reporting.Proof proof : proofs.values()) {
				close(proof.content());
			}
		}
	}

	private static void close(InputStream content) throws IOException {
		content.close();
	}

	private static ModelAndView page(Doubted about, Report typed) {
		return new ModelAndView("verification/report").addObject("about", about).addObject("typed", typed);
	}

}
