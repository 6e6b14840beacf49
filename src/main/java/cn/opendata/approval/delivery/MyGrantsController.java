package cn.opendata.approval.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.files.Downloads;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.Refused;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 我的数据: what a person was given, its agreement, files and results.
 */
@Controller
@RequestMapping("/my/grants")
class MyGrantsController {

	private final Grants grants;

	private final Signing signing;

	private final GrantDownloads downloads;

	private final Feedbacks feedbacks;

	private final Downloads attachments;

	MyGrantsController(Grants grants, Signing signing, GrantDownloads downloads, Feedbacks feedbacks,
			Downloads attachments) {
		this.grants = grants;
		this.signing = signing;
		this.downloads = downloads;
		this.feedbacks = feedbacks;
		this.attachments = attachments;
	}

	@GetMapping
	ModelAndView list(Actor actor, @RequestParam(required = false) String after) {
		return new ModelAndView("delivery/mine",
				Map.of("page", this.grants.mine(actor, after), "after", (after != null) ? after : ""));
	}

	@GetMapping("/{id}")
	ModelAndView grant(Actor actor, @PathVariable String id) {
		return page(actor, id);
	}

	@PostMapping("/{id}/sign")
	Object sign(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "false") boolean agreed,
			@RequestParam(defaultValue = "") String name, RedirectAttributes next) {
		try {
			this.signing.sign(actor, id, agreed, name);
		}
		catch (Refused refused) {
			return again(actor, id, refused).addObject("agreed", agreed).addObject("name", name);
		}
		next.addFlashAttribute("notice", Notice.of("delivery.signed.notice"));
		return "redirect:/my/grants/" + id;
	}

	@GetMapping("/{id}/files/{file}")
	ResponseEntity<Resource> download(Actor actor, @PathVariable String id, @PathVariable String file) {
		return this.attachments.attachment(this.downloads.byId(actor, id, file));
	}

	@PostMapping("/{id}/feedback")
	Object feedback(Actor actor, @PathVariable String id, FeedbackForm form,
			@RequestParam(name = "file", required = false) MultipartFile file, RedirectAttributes next)
			throws IOException {
		boolean sent = file != null && !file.isEmpty();
		try (InputStream content = sent ? file.getInputStream() : null) {
			this.feedbacks.give(actor, id, form, sent ? file.getOriginalFilename() : "", content);
		}
		catch (Refused refused) {
			return again(actor, id, refused).addObject("form", form);
		}
		next.addFlashAttribute("notice", Notice.of("delivery.feedback.thanks"));
		return "redirect:/my/grants/" + id;
	}

	@GetMapping("/{id}/results/{file}")
	ResponseEntity<Resource> result(Actor actor, @PathVariable String id, @PathVariable String file) {
		return this.attachments.attachment(this.feedbacks.file(this.grants.forReader(actor, id).grant(), file));
	}

	private ModelAndView again(Actor actor, String id, Refused refused) {
		if (refused.kind() != Refused.Kind.INVALID) {
			throw refused;
		}
		ModelAndView page = page(actor, id).addObject("errors", refused.violations());
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private ModelAndView page(Actor actor, String id) {
		GrantView view = this.grants.forReader(actor, id);
		return new ModelAndView("delivery/grant").addObject("view", view)
			.addObject("lines", List.of(view.grant().agreement().split("\n")))
			.addObject("feedbacks", this.feedbacks.of(view.grant()))
			.addObject("form", FeedbackForm.empty());
	}

}
