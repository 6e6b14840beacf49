package cn.opendata.approval.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.OpeningClass;
import cn.opendata.approval.organization.Actor;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The application form in four short steps, for a draft and for a supplement alike. Each
 * step is kept as it is sent, complete or not; only the last one checks.
 */
@Controller
@RequestMapping("/my/requests/{id}/form")
class ApplicationFormController {

	/** Fields by step, to know where a fault lies. */
	private static final Map<Integer, Set<String>> STEPS = Map.of(1,
			Set.of("dataName", "need", "description", "items", "period", "area", "granularity", "theme", "formats"), 2,
			Set.of("purpose", "scenario", "expected", "usePeriod", "passedOn", "thirdParties", "deliveryWay",
					"safeguards", "other"),
			3, Set.of("contact", "phone", "email", "agent", "attachments"));

	private final ApplicationDesk desk;

	private final Catalogue catalogue;

	private final DueOnSubmission due;

	private final RequestOptions options;

	ApplicationFormController(ApplicationDesk desk, Catalogue catalogue, DueOnSubmission due, RequestOptions options) {
		this.desk = desk;
		this.catalogue = catalogue;
		this.due = due;
		this.options = options;
	}

	@GetMapping("/{step:[1-4]}")
	String step(Actor actor, @PathVariable RequestId id, @PathVariable int step,
			@RequestParam(required = false) String check, @RequestParam(required = false) String q, Model model) {
		if (check != null && !model.containsAttribute("errors")) {
			model.addAttribute("errors", of(step, this.desk.check(actor, id)));
		}
		return show(actor, id, step, q, model);
	}

	private String show(Actor actor, RequestId id, int step, String q, Model model) {
		ApplicationDesk.Working working = this.desk.open(actor, id);
		model.addAttribute("working", working);
		model.addAttribute("c", working.content());
		model.addAttribute("step", step);
		model.addAttribute("supplement", working.status() == Status.AWAITING_SUPPLEMENT);
		model.addAttribute("needOptions",
				this.options.needs(working.content()
					.entry()
					.flatMap(this.catalogue::published)
					.filter((entry) -> entry.opening() != OpeningClass.OPEN)
					.isPresent()));
		model.addAttribute("themeOptions", this.options.themes());
		model.addAttribute("formatOptions", this.options.formats());
		model.addAttribute("purposeOptions", this.options.purposes());
		model.addAttribute("wayOptions", this.options.ways());
		model.addAttribute("itemLines", String.join("\n", working.content().items()));
		model.addAttribute("entry", working.content().entry().flatMap(this.catalogue::published));
		model.addAttribute("q", q);
		model.addAttribute("script", List.of("/js/request.js"));
		if (step == 1 && q != null) {
			model.addAttribute("found", this.catalogue.suggest(q, 8));
		}
		if (step == 4) {
			List<Violation> faults = this.desk.check(actor, id);
			model.addAttribute("faults", faults);
			model.addAttribute("faultSteps", bySteps(faults));
			model.addAttribute("due", this.due.of(working));
		}
		return "request/form";
	}

	/** Keeps a step and goes on, back, or stays. */
	@PostMapping("/{step:[1-3]}")
	String save(Actor actor, @PathVariable RequestId id, @PathVariable int step,
			@RequestParam MultiValueMap<String, String> sent, @RequestParam(required = false) MultipartFile file,
			RedirectAttributes flash, Model model) {
		this.desk.save(actor, id, sent);
		if (file != null && !file.isEmpty()) {
			try (InputStream content = file.getInputStream()) {
				this.desk.attach(actor, id, sent.containsKey("attachAgent") ? "AGENT" : "OTHER",
						file.getOriginalFilename(), content);
			}
			catch (Refused refused) {
				model.addAttribute("errors",
						refused.violations()
							.stream()
							.map((one) -> new Violation("file", one.code(), one.args()))
							.toList());
				return show(actor, id, step, null, model);
			}
			catch (IOException ex) {
				throw Refused.invalid("file", "request.error.upload");
			}
			return "redirect:/my/requests/" + id + "/form/" + step;
		}
		if (sent.containsKey("later")) {
			flash.addFlashAttribute("notice", MyRequestsController.message("request.notice.saved"));
			return "redirect:/my/requests";
		}
		if (sent.containsKey("find")) {
			flash.addAttribute("q", Optional.ofNullable(sent.getFirst("q")).orElse(""));
			return "redirect:/my/requests/" + id + "/form/1";
		}
		return "redirect:/my/requests/" + id + "/form/" + (sent.containsKey("stay") ? step : step + 1);
	}

	/** Keeps what is typed while the person goes on typing. */
	@PostMapping("/{step:[1-3]}/keep")
	ResponseEntity<Void> keep(Actor actor, @PathVariable RequestId id, @PathVariable int step,
			@RequestParam MultiValueMap<String, String> sent) {
		this.desk.save(actor, id, sent);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/entry")
	String choose(Actor actor, @PathVariable RequestId id, @RequestParam(defaultValue = "") String code) {
		this.desk.choose(actor, id, code.isBlank() ? Optional.empty() : Optional.of(new EntryCode(code)));
		return "redirect:/my/requests/" + id + "/form/1";
	}

	@PostMapping("/files/{file}/remove")
	String detach(Actor actor, @PathVariable RequestId id, @PathVariable FileId file) {
		this.desk.detach(actor, id, file);
		return "redirect:/my/requests/" + id + "/form/3";
	}

	@PostMapping("/4")
	Object submit(Actor actor, @PathVariable RequestId id, @RequestParam(defaultValue = "false") boolean undertaking,
			@RequestParam(required = false) String answer, RedirectAttributes flash, Model model) {
		ApplicationDesk.Working working = null;
		try {
			working = this.desk.open(actor, id);
		}
		catch (Refused ignored) {
			// already submitted by this person: submit answers with its number below
		}
		try {
			if (working != null && working.status() == Status.AWAITING_SUPPLEMENT) {
				this.desk.supplement(actor, id, answer);
				flash.addFlashAttribute("notice", MyRequestsController.message("request.notice.supplemented"));
				return "redirect:/cases/" + working.number();
			}
			String number = this.desk.submit(actor, id, undertaking);
			flash.addFlashAttribute("notice", MyRequestsController.message("request.notice.submitted", number));
			return "redirect:/cases/" + number;
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			model.addAttribute("answer", answer);
			model.addAttribute("errors",
					refused.violations()
						.stream()
						.filter((one) -> Set.of("undertaking", "answer").contains(one.field()))
						.toList());
			show(actor, id, 4, null, model);
			return new org.springframework.web.servlet.ModelAndView("request/form", model.asMap(),
					HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	private static List<Violation> of(int step, List<Violation> all) {
		return all.stream().filter((one) -> STEPS.getOrDefault(step, Set.of()).contains(one.field())).toList();
	}

	private static Map<Integer, Integer> bySteps(List<Violation> faults) {
		Map<Integer, Integer> counts = new LinkedHashMap<>();
		for (int step = 1; step <= 3; step++) {
			int count = of(step, faults).size();
			if (count > 0) {
				counts.put(step, count);
			}
		}
		return counts;
	}

}
