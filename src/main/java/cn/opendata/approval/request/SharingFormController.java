package cn.opendata.approval.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.SharingAsk.Type;
import cn.opendata.approval.request.SharingAsk.Wanted;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Violation;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a sharing request on one page: for a draft, for one that was returned, and
 * for a supplement. Whatever button is pressed, what was typed is kept first.
 */
@Controller
@RequestMapping("/cases/sharing")
class SharingFormController {

	private final ApplicationDesk desk;

	private final SharingDesk sharing;

	private final SharingFormPage page;

	SharingFormController(ApplicationDesk desk, SharingDesk sharing, SharingFormPage page) {
		this.desk = desk;
		this.sharing = sharing;
		this.page = page;
	}

	/** What the draft is to begin with. */
	@GetMapping("/new")
	String begin(Actor actor, @RequestParam(required = false) List<String> entry,
			@RequestParam(defaultValue = "ORDINARY") Type type, @RequestParam(required = false) String q, Model model) {
		this.sharing.asking(actor);
		model.addAllAttributes(this.page.begin(codes(entry), type, q));
		return "request/sharing-begin";
	}

	@PostMapping("/new")
	String start(Actor actor, @RequestParam(required = false) List<String> entry,
			@RequestParam(defaultValue = "ORDINARY") Type type) {
		if (type.amends()) {
			throw Refused.invalid("type", "request.check.type.grant");
		}
		return form(this.sharing.start(actor, type, codes(entry), Optional.empty()));
	}

	@GetMapping("/{id}/form")
	String form(Actor actor, @PathVariable RequestId id, @RequestParam(required = false) String q, Model model) {
		model.addAllAttributes(this.page.of(actor, this.desk.open(actor, id), q));
		return "request/sharing-form";
	}

	@PostMapping("/{id}/form/keep")
	ResponseEntity<Void> keep(Actor actor, @PathVariable RequestId id,
			@RequestParam MultiValueMap<String, String> sent) {
		this.desk.save(actor, id, sent);
		return ResponseEntity.noContent().build();
	}

	/** Keeps the page, then does what the button says. */
	@PostMapping("/{id}/form")
	Object act(Actor actor, @PathVariable RequestId id, @RequestParam MultiValueMap<String, String> sent,
			@RequestParam(required = false) MultipartFile file, RedirectAttributes flash, Model model) {
		Optional<ApplicationDesk.Working> working = writable(actor, id);
		if (working.isEmpty()) {
			return done(flash, "request.notice.submitted", this.desk.submit(actor, id, true));
		}
		this.desk.save(actor, id, sent);
		try {
			if (file != null && !file.isEmpty()) {
				attach(actor, id, file);
			}
			if (sent.containsKey("submit")) {
				return submit(actor, working.get(), sent, flash);
			}
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			return again(actor, id, sent, refused.violations(), model);
		}
		if (sent.containsKey("later")) {
			flash.addFlashAttribute("notice", MyRequestsController.message("request.notice.saved"));
			return "redirect:/cases/sharing";
		}
		if (sent.containsKey("detach")) {
			this.desk.detach(actor, id, new FileId(sent.getFirst("detach")));
		}
		change(actor, working.get(), sent);
		if (sent.containsKey("find")) {
			flash.addAttribute("q", Optional.ofNullable(sent.getFirst("q")).orElse(""));
		}
		return form(id);
	}

	private Object submit(Actor actor, ApplicationDesk.Working working, MultiValueMap<String, String> sent,
			RedirectAttributes flash) {
		if (working.status() == Status.AWAITING_SUPPLEMENT) {
			this.desk.supplement(actor, working.id(), sent.getFirst("answer"));
			return done(flash, "request.notice.SHARE.supplemented", working.number());
		}
		return done(flash, "request.notice.SHARE.submitted",
				this.desk.submit(actor, working.id(), sent.containsKey("undertaking")));
	}

	/** Adds an entry to those chosen, or takes one out. */
	private void change(Actor actor, ApplicationDesk.Working working, MultiValueMap<String, String> sent) {
		List<String> dropped = sent.getOrDefault("drop", List.of());
		List<String> taken = sent.getOrDefault("take", List.of());
		if (dropped.isEmpty() && taken.isEmpty()) {
			return;
		}
		List<String> now = working.content()
			.sharing()
			.orElseThrow()
			.entries()
			.stream()
			.map(Wanted::code)
			.map(EntryCode::value)
			.toList();
		this.sharing.choose(actor, working.id(),
				codes(Stream.concat(now.stream(), taken.stream()).filter((code) -> !dropped.contains(code)).toList()));
	}

	private void attach(Actor actor, RequestId id, MultipartFile file) {
		try (InputStream content = file.getInputStream()) {
			this.desk.attach(actor, id, "OTHER", file.getOriginalFilename(), content);
		}
		catch (Refused refused) {
			throw Refused.invalid(
					refused.violations().stream().map((one) -> new Violation("file", one.code(), one.args())).toList());
		}
		catch (IOException ex) {
			throw Refused.invalid("file", "request.error.upload");
		}
	}

	private ModelAndView again(Actor actor, RequestId id, MultiValueMap<String, String> sent, List<Violation> wrong,
			Model model) {
		model.addAllAttributes(this.page.of(actor, this.desk.open(actor, id), null));
		model.addAttribute("errors", new ArrayList<>(wrong));
		model.addAttribute("answer", sent.getFirst("answer"));
		model.addAttribute("undertaking", sent.containsKey("undertaking"));
		return new ModelAndView("request/sharing-form", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
	}

	@PostMapping("/{id}/discard")
	String discard(Actor actor, @PathVariable RequestId id, RedirectAttributes flash) {
		this.desk.discard(actor, id);
		flash.addFlashAttribute("notice", MyRequestsController.message("request.notice.discarded"));
		return "redirect:/cases/sharing";
	}

	@PostMapping("/copy/{number}")
	String copy(Actor actor, @PathVariable String number, RedirectAttributes flash) {
		RequestId id = this.sharing.copy(actor, number);
		flash.addFlashAttribute("notice", MyRequestsController.message("request.notice.copied", number));
		return form(id);
	}

	/** The page in hand; empty when this person has sent it already. */
	private Optional<ApplicationDesk.Working> writable(Actor actor, RequestId id) {
		try {
			return Optional.of(this.desk.open(actor, id));
		}
		catch (Refused refused) {
			if (refused.kind() == Refused.Kind.CONFLICT) {
				return Optional.empty();
			}
			throw refused;
		}
	}

	private static String done(RedirectAttributes flash, String message, String number) {
		flash.addFlashAttribute("notice", MyRequestsController.message(message, number));
		return "redirect:/cases/" + number;
	}

	private static String form(RequestId id) {
		return "redirect:/cases/sharing/" + id + "/form";
	}

	private static List<EntryCode> codes(List<String> typed) {
		return (typed != null) ? typed.stream().filter((one) -> !one.isBlank()).map(EntryCode::new).toList()
				: List.of();
	}

}
