package cn.opendata.approval.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Orders of supervisors for programs.
 */
@RestController
@RequestMapping("/api/v1/orders")
@Tag(name = "orders")
class OrderApi {

	private final OrderRaising raising;

	private final OrderReading reading;

	private final Orders orders;

	private final RoundStore rounds;

	private final CaseFiles cases;

	private final MessageSource messages;

	OrderApi(OrderRaising raising, OrderReading reading, Orders orders, RoundStore rounds, CaseFiles cases,
			MessageSource messages) {
		this.raising = raising;
		this.reading = reading;
		this.orders = orders;
		this.rounds = rounds;
		this.cases = cases;
		this.messages = messages;
	}

	@GetMapping
	@Operation(summary = "Orders: held by the own supervisors, addressed to the own department, or around",
			description = "tab is HELD, ADDRESSED or AROUND; state is OPEN, OVERDUE, CLOSED or ALL.")
	Slice<Line> list(Actor actor, Locale locale, @RequestParam(required = false) OrderReading.Tab tab,
			@RequestParam(required = false) OrderLists.State state, @RequestParam(required = false) String after) {
		this.reading.tabs(actor);
		return this.reading.page(actor, tab, state, after).map((order) -> line(order, locale));
	}

	@GetMapping("/{number}")
	@Operation(summary = "An order with its answers")
	Shown get(Actor actor, Locale locale, @PathVariable String number) {
		return shown(file(actor, number), locale);
	}

	@PostMapping
	@Operation(summary = "Raise an order about a case or, to be rectified, about a catalogue entry",
			description = "request (number of the case) or entry (code); type HAND, GRANT or RECTIFY with its finding; "
					+ "basis (code of an administered one, or OTHER with basisDocument and basisArticle), addressee, "
					+ "days and demand.")
	ResponseEntity<Shown> raise(Actor actor, Locale locale, @RequestBody Sent sent) {
		boolean ofCase = sent.request() != null && !sent.request().isBlank();
		if (!ofCase && (sent.entry() == null || sent.entry().isBlank())) {
			throw Refused.invalid("request", "supervision.error.length", 1, 32);
		}
		Concern concern = ofCase ? this.raising.ofCase(actor, sent.request().strip())
				: this.raising.ofEntry(actor, sent.entry().strip());
		String number = this.raising.raise(actor, concern, sent.demanded());
		return ResponseEntity.created(
				ServletUriComponentsBuilder.fromCurrentRequestUri().path("/{number}").buildAndExpand(number).toUri())
			.body(shown(file(actor, number), locale));
	}

	@PostMapping("/{number}/proof")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Put a file to the answer to come")
	void prove(Actor actor, @PathVariable String number, @RequestParam MultipartFile file) throws IOException {
		try (InputStream content = file.getInputStream()) {
			this.orders.prove(file(actor, number).id(), actor, file.getOriginalFilename(), content);
		}
	}

	@PostMapping("/{number}/answer")
	@Operation(summary = "Answer with the measures taken")
	Shown answer(Actor actor, Locale locale, @PathVariable String number, @RequestBody Answered sent) {
		this.orders.answer(file(actor, number).id(), actor, Optional.ofNullable(sent.measures()).orElse(""));
		return shown(file(actor, number), locale);
	}

	@PostMapping("/{number}/review")
	@Operation(summary = "Close it out, or return it",
			description = "result is CLOSED, or RETURNED with text and days.")
	Shown review(Actor actor, Locale locale, @PathVariable String number, @RequestBody Reviewed sent) {
		CaseFile file = file(actor, number);
		if ("CLOSED".equals(sent.result())) {
			this.orders.close(file.id(), actor, sent.text());
		}
		else if ("RETURNED".equals(sent.result())) {
			this.orders.giveBack(file.id(), actor, sent.text(), sent.days());
		}
		else {
			throw Refused.invalid("result", "supervision.error.result");
		}
		return shown(file(actor, number), locale);
	}

	private CaseFile file(Actor actor, String number) {
		CaseFile file = this.cases.forReader(actor, number);
		if (file.kind() != Kind.SUPERVISE) {
			throw Refused.notFound("supervision.error.unknown");
		}
		return file;
	}

	private Line line(SupervisionOrder order, Locale locale) {
		return new Line(order.number(), order.type(), order.status(),
				this.messages.getMessage(Kind.SUPERVISE.statusKey(order.status()), null, locale), order.aboutNumber(),
				order.entry().map((code) -> code.value()).orElse(""), order.subject(), order.department().value(),
				order.addressee().value(), order.office().value(), order.supervisor().value(),
				order.dueOn().orElse(null), order.atTop(), order.raisedAt());
	}

	private Shown shown(CaseFile file, Locale locale) {
		SupervisionOrder order = this.orders.of(file.id())
			.orElseThrow(() -> Refused.notFound("supervision.error.unknown"));
		return new Shown(line(order, locale), order.finding().orElse(null), order.demand(), order.basis().text(),
				order.charge(), order.days(),
				this.rounds.of(file.id())
					.stream()
					.map((round) -> new Given(round.measures(), round.answeredAt(), round.result().orElse(null),
							round.words(), round.proof().stream().map(StoredFile::name).toList()))
					.toList());
	}

	/**
	 * What is raised.
	 *
	 * @param request number of the case
	 * @param entry code of the entry
	 * @param type HAND, GRANT or RECTIFY
	 * @param finding DATA_QUALITY, LATE_UPDATE or MISUSE, for RECTIFY
	 * @param basis code of an administered basis, or OTHER
	 * @param basisDocument document of another one
	 * @param basisArticle its article
	 * @param addressee id of the person
	 * @param days working days for the answer
	 * @param demand what is required
	 */
	record Sent(String request, String entry, String type, String finding, String basis, String basisDocument,
			String basisArticle, String addressee, int days, String demand) {

		Demand demanded() {
			return new Demand(this.type, this.finding, this.basis, this.basisDocument, this.basisArticle,
					this.addressee, Integer.toString(this.days), this.demand);
		}

	}

	/**
	 * An answer as it is sent.
	 *
	 * @param measures what was done
	 */
	record Answered(String measures) {
	}

	/**
	 * A review as it is sent.
	 *
	 * @param result CLOSED or RETURNED
	 * @param text words, needed for RETURNED
	 * @param days working days for the next answer, for RETURNED
	 */
	record Reviewed(String result, String text, int days) {
	}

	/**
	 * An order in a list.
	 *
	 * @param number its number
	 * @param type what it is for
	 * @param status where it stands
	 * @param statusText the same in words
	 * @param request number of the case, may be empty
	 * @param entry code of the entry, may be empty
	 * @param subject in one line
	 * @param department the department that answers
	 * @param addressee id of the person
	 * @param office the department of its supervisor
	 * @param supervisor id of the supervisor
	 * @param due until when the next step is to be done
	 * @param atTop whether it stayed open at the highest level
	 * @param raisedAt when it was raised
	 */
	record Line(String number, OrderType type, Status status, String statusText, String request, String entry,
			String subject, String department, String addressee, String office, String supervisor, LocalDate due,
			boolean atTop, Instant raisedAt) {
	}

	/**
	 * An order.
	 *
	 * @param order as in the list
	 * @param finding what is to be rectified
	 * @param demand what is required
	 * @param basis where it is written
	 * @param charge who has the case in hand
	 * @param days working days for the answer
	 * @param answers the answers so far
	 */
	record Shown(Line order, Defect finding, String demand, String basis, String charge, int days,
			List<Given> answers) {
	}

	/**
	 * An answer.
	 *
	 * @param measures what was done
	 * @param answeredAt when
	 * @param result CLOSED or RETURNED, {@code null} while it waits
	 * @param text words of the review
	 * @param proof names of its files
	 */
	record Given(String measures, Instant answeredAt, String result, String text, List<String> proof) {
	}

}
