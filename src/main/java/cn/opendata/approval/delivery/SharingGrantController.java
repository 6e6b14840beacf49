package cn.opendata.approval.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.files.Downloads;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.SharingAmendments;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Violation;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What both sides do with a grant between departments.
 */
@Controller
@RequestMapping("/cases/{number}/grant")
class SharingGrantController {

	private final CaseFiles cases;

	private final Grants grants;

	private final GrantPage page;

	private final Signing signing;

	private final Rectifications rectifications;

	private final GrantRecords records;

	private final GrantDownloads downloads;

	private final Batches batches;

	private final SharingAmendments amendments;

	private final Downloads attachments;

	SharingGrantController(CaseFiles cases, Grants grants, GrantPage page, Signing signing,
			Rectifications rectifications, GrantRecords records, GrantDownloads downloads, Batches batches,
			SharingAmendments amendments, Downloads attachments) {
		this.cases = cases;
		this.grants = grants;
		this.page = page;
		this.signing = signing;
		this.rectifications = rectifications;
		this.records = records;
		this.downloads = downloads;
		this.batches = batches;
		this.amendments = amendments;
		this.attachments = attachments;
	}

	@PostMapping("/sign")
	Object sign(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "false") boolean agreed,
			@RequestParam(defaultValue = "") String name, RedirectAttributes next) {
		return act(actor, number, "sign", next, "delivery.signed.notice",
				(grant) -> this.signing.sign(actor, grant, agreed, name))
			.with("agreed", agreed)
			.with("name", name)
			.answer();
	}

	@PostMapping("/rectification")
	Object demand(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String demand,
			@RequestParam(defaultValue = "0") int days, RedirectAttributes next) {
		return act(actor, number, "demand", next, "delivery.rectify.demanded",
				(grant) -> this.rectifications.demand(actor, grant, demand, days))
			.with("demand", demand)
			.with("days", days)
			.answer();
	}

	@PostMapping("/rectification/answer")
	Object answer(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String answer,
			@RequestParam(name = "file", required = false) MultipartFile file, RedirectAttributes next)
			throws IOException {
		try (InputStream content = content(file)) {
			return act(actor, number, "answer", next, "delivery.rectify.answered",
					(grant) -> this.rectifications.answer(actor, grant, answer, name(file), content))
				.with("answer", answer)
				.answer();
		}
	}

	@PostMapping("/records")
	Object record(Actor actor, @PathVariable String number, RecordForm form, RedirectAttributes next) {
		return act(actor, number, "record", next, "delivery.record.kept",
				(grant) -> this.records.use(actor, grant, form))
			.with("record", form)
			.answer();
	}

	@PostMapping("/inspections")
	Object inspect(Actor actor, @PathVariable String number, RecordForm form, RedirectAttributes next) {
		return act(actor, number, "inspect", next, "delivery.record.kept",
				(grant) -> this.records.inspect(actor, grant, form))
			.with("record", form)
			.answer();
	}

	@PostMapping("/close")
	Object close(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes next) {
		return act(actor, number, "close", next, "delivery.closed.notice",
				(grant) -> this.records.closeEarly(actor, grant, reason))
			.with("reason", reason)
			.answer();
	}

	@PostMapping("/disposal")
	Object dispose(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "") String disposed,
			@RequestParam(defaultValue = "") String way, @RequestParam(defaultValue = "") String checked,
			@RequestParam(name = "proof", required = false) MultipartFile file, RedirectAttributes next)
			throws IOException {
		RecordForm form = new RecordForm(disposed, way, "", "", checked);
		try (InputStream content = content(file)) {
			return act(actor, number, "dispose", next, "delivery.disposed.notice",
					(grant) -> this.records.dispose(actor, grant, form, name(file), content))
				.with("disposal", form)
				.answer();
		}
	}

	/** Begins the request that renews or changes the grant. */
	@PostMapping("/amendment")
	String amend(Actor actor, @PathVariable String number, @RequestParam SharingAsk.Type type) {
		GrantView view = view(actor, number);
		if (!view.may("amend") || !type.amends()) {
			throw Refused.forbidden("delivery.error.forbidden");
		}
		return "redirect:/cases/sharing/"
				+ this.amendments.begin(actor, view.grant().request(), type, view.grant().id()) + "/form";
	}

	@GetMapping("/files/{file}")
	ResponseEntity<Resource> download(Actor actor, @PathVariable String number, @PathVariable String file) {
		return this.attachments.attachment(this.downloads.byId(actor, view(actor, number).grant().id(), file));
	}

	@GetMapping("/batch")
	ResponseEntity<StreamingResponseBody> batch(Actor actor, @PathVariable String number) {
		Grant grant = view(actor, number).grant();
		List<StoredFile> all = this.downloads.all(actor, grant.id());
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, Downloads.disposition(number + ".zip"))
			.contentType(MediaType.parseMediaType("application/zip"))
			.body((out) -> this.batches.write(grant, all, out));
	}

	@GetMapping("/proofs/{file}")
	ResponseEntity<Resource> proof(Actor actor, @PathVariable String number, @PathVariable String file) {
		Grant grant = view(actor, number).grant();
		return this.attachments
			.attachment(this.records.file(grant, file).orElseGet(() -> this.rectifications.proof(grant, file)));
	}

	private GrantView view(Actor actor, String number) {
		CaseFile file = this.cases.forReader(actor, number);
		return this.grants.of(actor, file.id()).orElseThrow(() -> Refused.notFound("delivery.error.unknown"));
	}

	/** Does it, or shows the page again with what was typed and what is wrong. */
	private Done act(Actor actor, String number, String form, RedirectAttributes next, String done, Act act) {
		GrantView view = view(actor, number);
		try {
			act.on(view.grant().id());
		}
		catch (Refused refused) {
			if (refused.kind() != Refused.Kind.INVALID) {
				throw refused;
			}
			ModelAndView again = this.page.of(actor, this.cases.forReader(actor, number), view(actor, number))
				.addObject("errors", form.equals("dispose") ? disposal(refused.violations()) : refused.violations())
				.addObject("opened", form);
			again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return new Done(again, null);
		}
		next.addFlashAttribute("notice", Notice.of(done));
		return new Done(null, "redirect:/cases/" + number + "/grant");
	}

	/** The proof of disposal stands on the page beside the record, under other names. */
	private static List<Violation> disposal(List<Violation> faults) {
		Map<String, String> names = Map.of("scene", "disposed", "course", "way", "destruction", "checked", "file",
				"proof");
		return faults.stream()
			.map((fault) -> new Violation(names.getOrDefault(fault.field(), fault.field()), fault.code(), fault.args()))
			.toList();
	}

	private static InputStream content(MultipartFile file) throws IOException {
		return (file != null && !file.isEmpty()) ? file.getInputStream() : null;
	}

	private static String name(MultipartFile file) {
		return (file != null && file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
	}

	private interface Act {

		void on(String grant);

	}

	/** The page again, or where to go now. */
	private record Done(ModelAndView again, String redirect) {

		Done with(String name, Object typed) {
			if (this.again != null) {
				this.again.addObject(name, typed);
			}
			return this;
		}

		Object answer() {
			return (this.again != null) ? this.again : this.redirect;
		}

	}

}
