package cn.opendata.approval.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Status;
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
 * Disputes for programs.
 */
@RestController
@RequestMapping("/api/v1/disputes")
@Tag(name = "disputes")
class DisputeApi {

	private final Raising raising;

	private final DisputeStore disputes;

	private final CaseFiles cases;

	private final MessageSource messages;

	DisputeApi(Raising raising, DisputeStore disputes, CaseFiles cases, MessageSource messages) {
		this.raising = raising;
		this.disputes = disputes;
		this.cases = cases;
		this.messages = messages;
	}

	@PostMapping
	@Operation(summary = "Raise a dispute about a sharing request or its grant",
			description = "request (number of the sharing request), subject, claim, reasons and basis.")
	ResponseEntity<Shown> raise(Actor actor, Locale locale, @RequestBody Sent sent) {
		String about = Optional.ofNullable(sent.request())
			.filter((number) -> !number.isBlank())
			.orElseThrow(() -> Refused.invalid("request", "dispute.error.length", 1, 32));
		String number = this.raising.raise(actor, about,
				new Claim(sent.subject(), sent.claim(), sent.reasons(), sent.basis()), List.of());
		return ResponseEntity.created(
				ServletUriComponentsBuilder.fromCurrentRequestUri().path("/{number}").buildAndExpand(number).toUri())
			.body(shown(actor, number, locale));
	}

	@GetMapping("/{number}")
	@Operation(summary = "Where a dispute stands, and the record of its stages")
	Shown get(Actor actor, Locale locale, @PathVariable String number) {
		return shown(actor, number, locale);
	}

	private Shown shown(Actor actor, String number, Locale locale) {
		CaseFile file = this.cases.forReader(actor, number);
		Dispute dispute = this.disputes.of(file.id()).orElseThrow(() -> Refused.notFound("dispute.error.unknown"));
		return new Shown(file.number(), file.status(), this.messages.getMessage(file.statusKey(), null, locale),
				dispute.aboutNumber(), file.subject(), dispute.claim(), dispute.reasons(), dispute.basis(),
				this.disputes.stages(file.id())
					.stream()
					.map((stage) -> new StageJson(stage.stage().name(), stage.result().map(Enum::name).orElse(null),
							stage.words(), stage.document(), stage.decidedOn().orElse(null)))
					.toList());
	}

	/**
	 * What is raised.
	 *
	 * @param request number of the sharing request
	 * @param subject in one line
	 * @param claim what is claimed
	 * @param reasons facts and reasons
	 * @param basis legal basis
	 */
	record Sent(String request, String subject, String claim, String reasons, String basis) {
	}

	/**
	 * A dispute.
	 *
	 * @param number its number
	 * @param status where it stands
	 * @param statusText the same in words
	 * @param request number of the sharing request
	 * @param subject in one line
	 * @param claim what is claimed
	 * @param reasons facts and reasons
	 * @param basis legal basis
	 * @param stages its stages so far
	 */
	record Shown(String number, Status status, String statusText, String request, String subject, String claim,
			String reasons, String basis, List<StageJson> stages) {
	}

	/**
	 * A stage.
	 *
	 * @param stage NEGOTIATION, MEDIATION or RULING
	 * @param result how it ended, {@code null} while it lasts
	 * @param words its record
	 * @param document number of the government's document, may be empty
	 * @param decidedOn day of the government's decision, {@code null} elsewhere
	 */
	record StageJson(String stage, String result, String words, String document, LocalDate decidedOn) {
	}

}
