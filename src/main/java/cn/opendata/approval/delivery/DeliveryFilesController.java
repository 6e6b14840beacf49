package cn.opendata.approval.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;

import cn.opendata.approval.files.Downloads;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.DeliveryProgress;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.Refused;

import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the delivery's part of a case page sends.
 */
@Controller
@RequestMapping("/cases/{number}")
class DeliveryFilesController {

	private final CaseFiles cases;

	private final DeliveryFiles files;

	private final GrantAccess access;

	private final DeliveryProgress progress;

	private final Downloads attachments;

	private final MessageSource messages;

	DeliveryFilesController(CaseFiles cases, DeliveryFiles files, GrantAccess access, DeliveryProgress progress,
			Downloads attachments, MessageSource messages) {
		this.cases = cases;
		this.files = files;
		this.access = access;
		this.progress = progress;
		this.attachments = attachments;
		this.messages = messages;
	}

	@PostMapping("/delivery-files")
	String putUp(Actor actor, @PathVariable String number, @RequestParam("file") List<MultipartFile> sent,
			@RequestHeader(name = HttpHeaders.REFERER, required = false) String referer, RedirectAttributes next,
			Locale locale) throws IOException {
		CaseFile file = this.cases.forReader(actor, number);
		try {
			for (MultipartFile each : sent) {
				try (InputStream content = each.getInputStream()) {
					this.files.putUp(actor, file, each.getOriginalFilename(), content);
				}
			}
			next.addFlashAttribute("notice", Notice.of("delivery.files.added"));
		}
		catch (Refused refused) {
			faults(refused, next, locale);
		}
		return back(referer, number);
	}

	@PostMapping("/delivery-files/{id}/remove")
	String remove(Actor actor, @PathVariable String number, @PathVariable String id,
			@RequestHeader(name = HttpHeaders.REFERER, required = false) String referer, RedirectAttributes next) {
		this.files.remove(actor, this.cases.forReader(actor, number), new FileId(id));
		next.addFlashAttribute("notice", Notice.of("delivery.files.removed"));
		return back(referer, number);
	}

	@GetMapping("/delivery-files/{id}")
	ResponseEntity<Resource> look(Actor actor, @PathVariable String number, @PathVariable String id) {
		CaseFile file = this.cases.forReader(actor, number);
		this.access.require(actor, file, "readFiles");
		StoredFile wanted = this.files.of(file.id())
			.stream()
			.map(DeliveryFile::file)
			.filter((each) -> each.id().value().equals(id))
			.findFirst()
			.orElseThrow(() -> Refused.notFound("delivery.error.file.unknown"));
		return this.attachments.attachment(wanted);
	}

	@PostMapping("/rating")
	String rate(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "0") int stars,
			@RequestParam(defaultValue = "") String comment,
			@RequestHeader(name = HttpHeaders.REFERER, required = false) String referer, RedirectAttributes next,
			Locale locale) {
		CaseFile file = this.cases.forReader(actor, number);
		try {
			this.progress.rated(file.id(), actor, stars, comment);
			next.addFlashAttribute("notice", Notice.of("delivery.rating.thanks"));
		}
		catch (Refused refused) {
			faults(refused, next, locale);
		}
		return back(referer, number);
	}

	/**
	 * The part stands on pages of other rooms: its faults travel to where it came from.
	 */
	private void faults(Refused refused, RedirectAttributes next, Locale locale) {
		if (refused.kind() != Refused.Kind.INVALID) {
			throw refused;
		}
		next.addFlashAttribute("deliveryFaults",
				refused.violations()
					.stream()
					.map((each) -> this.messages.getMessage(each.code(), each.args().toArray(), each.code(), locale))
					.toList());
	}

	/** Only the path of the page before is taken, so nobody is led to another host. */
	private static String back(String referer, String number) {
		try {
			String path = (referer != null) ? URI.create(referer).getPath() : null;
			if (path != null && (path.startsWith("/tasks/") || path.startsWith("/my/requests/"))) {
				return "redirect:" + path;
			}
		}
		catch (IllegalArgumentException ex) {
			return "redirect:/cases/" + number;
		}
		return "redirect:/cases/" + number;
	}

}
