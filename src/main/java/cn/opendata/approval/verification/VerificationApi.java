package cn.opendata.approval.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Verifications for programs.
 */
@RestController
@RequestMapping("/api/v1/verifications")
@Tag(name = "verifications")
class VerificationApi {

	private final Reporting reporting;

	private final Verifications verifications;

	private final CaseFiles cases;

	private final MessageSource messages;

	VerificationApi(Reporting reporting, Verifications verifications, CaseFiles cases, MessageSource messages) {
		this.reporting = reporting;
		this.verifications = verifications;
		this.cases = cases;
		this.messages = messages;
	}

	@PostMapping
	@Operation(summary = "Report doubts about data, item by item",
			description = "Of a live grant (grant, and entry where it covers several), or of an open entry (entry).")
	ResponseEntity<Shown> report(Actor actor, Locale locale, @RequestBody Sent sent) {
		Doubted about = (sent.grant() != null)
				? this.reporting.ofGrant(actor, sent.grant(), Optional.ofNullable(sent.entry()).map(EntryCode::new))
				: this.reporting.ofEntry(actor,
						new EntryCode(Optional.ofNullable(sent.entry())
							.filter((code) -> !code.isBlank())
							.orElseThrow(() -> Refused.invalid("entry", "verification.error.required"))));
		String number = this.reporting.report(actor, about, sent.report(), Map.of());
		return ResponseEntity.created(
				ServletUriComponentsBuilder.fromCurrentRequestUri().path("/{number}").buildAndExpand(number).toUri())
			.body(shown(actor, number, locale));
	}

	@GetMapping("/{number}")
	@Operation(summary = "Where a verification stands, its doubts and their answers")
	Shown get(Actor actor, Locale locale, @PathVariable String number) {
		return shown(actor, number, locale);
	}

	private Shown shown(Actor actor, String number, Locale locale) {
		CaseFile file = this.cases.forReader(actor, number);
		if (file.kind() != Kind.VERIFY) {
			throw Refused.notFound("verification.error.unknown");
		}
		return new Shown(file.number(), file.status(), this.messages.getMessage(file.statusKey(), null, locale),
				file.content().entry().map(EntryCode::value).orElse(null), file.subject(),
				this.verifications.doubts(file.id())
					.stream()
					.map((doubt) -> new Line(doubt.item(), doubt.place(), doubt.wrong(), doubt.expected(),
							doubt.finding().orElse(null), doubt.answer()))
					.toList());
	}

	/**
	 * What is reported.
	 *
	 * @param grant id of the grant, {@code null} for the public
	 * @param entry code of the entry
	 * @param doubts item, place, wrong and expected of each
	 */
	record Sent(String grant, String entry, List<Map<String, String>> doubts) {

		Report report() {
			Map<String, String> flat = new HashMap<>();
			List<Map<String, String>> lines = (this.doubts != null) ? this.doubts : List.of();
			for (int i = 0; i < lines.size(); i++) {
				flat.put(Report.field(i, "wrong"), "");
				for (Map.Entry<String, String> field : lines.get(i).entrySet()) {
					flat.put(Report.field(i, field.getKey()), field.getValue());
				}
			}
			return Report.of(flat);
		}

	}

	/**
	 * A verification.
	 *
	 * @param number its number
	 * @param status where it stands
	 * @param statusText the same in words
	 * @param entry code of the entry
	 * @param title its title
	 * @param doubts the doubts
	 */
	record Shown(String number, Status status, String statusText, String entry, String title, List<Line> doubts) {
	}

	/**
	 * A doubt.
	 *
	 * @param item the data item
	 * @param place the row or record
	 * @param wrong what is wrong
	 * @param expected what it should be
	 * @param finding what was found, {@code null} before the answer
	 * @param answer words of the answer
	 */
	record Line(String item, String place, String wrong, String expected, Finding finding, String answer) {
	}

}
