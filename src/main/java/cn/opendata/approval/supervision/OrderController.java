package cn.opendata.approval.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.Refused;

import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form that raises an order, and the proof put to its answer.
 */
@Controller
class OrderController {

	private final OrderRaising raising;

	private final OrderChoices choices;

	private final Orders orders;

	private final CaseFiles cases;

	private final MessageSource messages;

	OrderController(OrderRaising raising, OrderChoices choices, Orders orders, CaseFiles cases,
			MessageSource messages) {
		this.raising = raising;
		this.choices = choices;
		this.orders = orders;
		this.cases = cases;
		this.messages = messages;
	}

	@GetMapping("/supervision/orders/new")
	ModelAndView form(Actor actor, @RequestParam(defaultValue = "") String request,
			@RequestParam(defaultValue = "") String entry, @RequestParam(defaultValue = "") String type) {
		Concern concern = concern(actor, request, entry);
		String first = concern.types().size() == 1 ? concern.types().iterator().next().name() : "HAND";
		return page(concern, Demand.blank(type.isEmpty() ? first : type), actor.locale());
	}

	@PostMapping("/supervision/orders/new")
	Object raise(Actor actor, @RequestParam(defaultValue = "") String request,
			@RequestParam(defaultValue = "") String entry, Demand demand, RedirectAttributes flash) {
		Concern concern = concern(actor, request, entry);
		try {
			String number = this.raising.raise(actor, concern, demand);
			flash.addFlashAttribute("notice", notice("supervision.raised", number));
			return "redirect:/cases/" + number;
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			ModelAndView again = page(concern, demand, actor.locale()).addObject("errors", refused.violations());
			again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return again;
		}
	}

	private Concern concern(Actor actor, String request, String entry) {
		return request.isBlank() ? this.raising.ofEntry(actor, entry.strip())
				: this.raising.ofCase(actor, request.strip());
	}

	private ModelAndView page(Concern concern, Demand demand, Locale locale) {
		return new ModelAndView("supervision/raise").addObject("concern", concern)
			.addObject("demand", demand)
			.addObject("types", this.choices.types(concern, locale))
			.addObject("findings", this.choices.defects(locale))
			.addObject("bases", this.choices.bases(locale))
			.addObject("people", this.choices.people(concern));
	}

	/**
	 * The part stands on pages of other rooms: its faults travel to where it came from.
	 */
	@PostMapping("/cases/{number}/proof")
	String prove(Actor actor, @PathVariable String number, @RequestParam("file") List<MultipartFile> sent,
			@RequestHeader(name = HttpHeaders.REFERER, required = false) String referer, RedirectAttributes flash)
			throws IOException {
		CaseFile file = this.cases.forReader(actor, number);
		try {
			for (MultipartFile each : sent) {
				try (InputStream content = each.getInputStream()) {
					this.orders.prove(file.id(), actor, each.getOriginalFilename(), content);
				}
			}
			flash.addFlashAttribute("notice", notice("supervision.proof.added"));
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			flash.addFlashAttribute("proofFaults",
					refused.violations()
						.stream()
						.map((each) -> this.messages.getMessage(each.code(), each.args().toArray(), each.code(),
								actor.locale()))
						.toList());
		}
		return back(referer, number);
	}

	/** Only the path of the page before is taken, so nobody is led to another host. */
	private static String back(String referer, String number) {
		try {
			String path = (referer != null) ? URI.create(referer).getPath() : null;
			return "redirect:" + ((path != null && path.startsWith("/tasks/")) ? path : "/cases/" + number);
		}
		catch (IllegalArgumentException ex) {
			return "redirect:/cases/" + number;
		}
	}

	private static DefaultMessageSourceResolvable notice(String key, Object... args) {
		return new DefaultMessageSourceResolvable(new String[] { key }, args);
	}

}
