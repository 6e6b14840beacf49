package cn.opendata.approval.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Requests for programs. A case is named by its number, a draft by its id. The fields of
 * an application are those of the form, sent as one flat object.
 */
@RestController
@RequestMapping("/api/v1/requests")
@Tag(name = "requests")
class RequestApiController {

	private static final int SIZE = 50;

	private final ApplicationDesk desk;

	private final SharingDesk sharing;

	private final Extensions extensions;

	private final CaseLists lists;

	private final CaseFiles cases;

	private final CaseJsons jsons;

	private final DataRequestStore store;

	RequestApiController(ApplicationDesk desk, SharingDesk sharing, Extensions extensions, CaseLists lists,
			CaseFiles cases, CaseJsons jsons, DataRequestStore store) {
		this.desk = desk;
		this.sharing = sharing;
		this.extensions = extensions;
		this.lists = lists;
		this.cases = cases;
		this.jsons = jsons;
		this.store = store;
	}

	@GetMapping
	@Operation(summary = "My own requests, last changed first")
	Page list(Actor actor, @RequestParam(required = false) String cursor) {
		PersonId person = actor.id().orElseThrow(() -> Refused.forbidden("request.error.applicantOnly"));
		Slice<CaseJsons.Short> page = this.lists.ofApplicant(person, cursor, SIZE).map(this.jsons::brief);
		return new Page(page.items(), page.next());
	}

	@PostMapping
	@Operation(summary = "Begin a draft, for a catalogue entry or in free text; may be incomplete",
			description = "A department asks another one with kind SHARE, type (ORDINARY, RETURN, COLLECTION), entries "
					+ "(codes of one provider), items (per code, all where left out), basisDocument, basisArticle, "
					+ "scenario, scope, method (INTERFACE, BATCH, FILE), until, volume, safeguards, other, exception, "
					+ "contact and phone.")
	ResponseEntity<CaseJsons.Draft> create(Actor actor, @RequestBody Map<String, Object> body) {
		RequestId id = Kind.SHARE.name().equals(body.get("kind")) ? share(actor, body)
				: this.desk.start(actor, text(body, "entry").map(EntryCode::new));
		this.desk.save(actor, id, fields(body));
		return ResponseEntity
			.created(ServletUriComponentsBuilder.fromCurrentRequestUri().path("/{id}").buildAndExpand(id).toUri())
			.body(draft(actor, id));
	}

	@PutMapping("/{ref}")
	@Operation(summary = "Change a draft, or a supplement being written; fields that are not sent stay")
	CaseJsons.Draft change(Actor actor, @PathVariable String ref, @RequestBody Map<String, Object> body) {
		RequestId id = id(ref);
		if (body.containsKey("entries") && this.store.get(id).kind == Kind.SHARE) {
			this.sharing.choose(actor, id, entries(body));
		}
		this.desk.save(actor, id, fields(body));
		return draft(actor, id);
	}

	@GetMapping("/{ref}")
	@Operation(summary = "Status, clocks with their explanation, timeline and decision")
	Object get(Actor actor, @PathVariable String ref) {
		Optional<DataRequest> draft = draftOf(ref);
		if (draft.isPresent()) {
			return draft(actor, draft.get().id);
		}
		return this.jsons.whole(actor, this.cases.forReader(actor, ref));
	}

	@PostMapping("/{ref}/submit")
	@Operation(summary = "Submit a draft; undertaking must be true. Sent twice it answers with the same case")
	CaseJsons.Whole submit(Actor actor, @PathVariable String ref,
			@RequestBody(required = false) Map<String, Object> body) {
		boolean undertaking = body != null && Boolean.parseBoolean(String.valueOf(body.get("undertaking")));
		String number = this.desk.submit(actor, id(ref), undertaking);
		return this.jsons.whole(actor, this.cases.forReader(actor, number));
	}

	@PostMapping("/{ref}/supplement")
	@Operation(summary = "Answer a supplement notice; fields sent with it change the application")
	CaseJsons.Whole supplement(Actor actor, @PathVariable String ref, @RequestBody Map<String, Object> body) {
		RequestId id = id(ref);
		this.desk.save(actor, id, fields(body));
		Object answer = body.get("answer");
		this.desk.supplement(actor, id, (answer != null) ? answer.toString() : null);
		return this.jsons.whole(actor, this.cases.forReader(actor, this.cases.get(id).number()));
	}

	@PostMapping("/{ref}/extension")
	@Operation(summary = "The provider's handler asks for more working days to answer a sharing request",
			description = "days (at most what extension.most says) and reason. The platform office consents, or not, "
					+ "as a task; both before the old due day, once.")
	CaseJsons.Whole extend(Actor actor, @PathVariable String ref, @RequestBody Map<String, Object> body) {
		CaseFile file = this.cases.forReader(actor, ref);
		int days = text(body, "days").filter((typed) -> typed.matches("\\d{1,3}")).map(Integer::valueOf).orElse(0);
		this.extensions.ask(file.id(), actor, days, text(body, "reason").orElse(""));
		return this.jsons.whole(actor, this.cases.forReader(actor, ref));
	}

	@PostMapping("/{ref}/withdraw")
	@Operation(summary = "Withdraw a request before it is decided")
	CaseJsons.Whole withdraw(Actor actor, @PathVariable String ref,
			@RequestBody(required = false) Map<String, Object> body) {
		Object reason = (body != null) ? body.get("reason") : null;
		RequestId id = id(ref);
		this.desk.withdraw(actor, id, (reason != null) ? reason.toString() : "");
		return this.jsons.whole(actor, this.cases.forReader(actor, this.cases.get(id).number()));
	}

	@PostMapping("/{ref}/files")
	@ResponseStatus(HttpStatus.CREATED)
	@Operation(summary = "Attach a file to a draft or a supplement being written")
	CaseJsons.FileJson attach(Actor actor, @PathVariable String ref, @RequestParam MultipartFile file,
			@RequestParam(defaultValue = "OTHER") String purpose) throws IOException {
		try (InputStream content = file.getInputStream()) {
			StoredFile stored = this.desk.attach(actor, id(ref), purpose, file.getOriginalFilename(), content);
			return CaseJsons.file(stored);
		}
	}

	private RequestId share(Actor actor, Map<String, Object> body) {
		SharingAsk.Type type = text(body, "type").flatMap(RequestApiController::type).orElse(SharingAsk.Type.ORDINARY);
		if (type.amends()) {
			throw Refused.invalid("type", "request.check.type.grant");
		}
		return this.sharing.start(actor, type, entries(body), Optional.empty());
	}

	private static Optional<SharingAsk.Type> type(String name) {
		return Arrays.stream(SharingAsk.Type.values()).filter((type) -> type.name().equals(name)).findFirst();
	}

	private static List<EntryCode> entries(Map<String, Object> body) {
		return fields(body).getOrDefault("entries", List.of())
			.stream()
			.filter((code) -> !code.isBlank())
			.map(EntryCode::new)
			.toList();
	}

	private static Optional<String> text(Map<String, Object> body, String field) {
		return Optional.ofNullable(body.get(field)).map(Object::toString).filter((text) -> !text.isBlank());
	}

	private CaseJsons.Draft draft(Actor actor, RequestId id) {
		return this.jsons.draft(this.desk.open(actor, id), this.desk.check(actor, id));
	}

	private RequestId id(String ref) {
		return this.store.byNumber(ref).map((c) -> c.id).orElseGet(() -> new RequestId(ref));
	}

	/** A draft named by its id; a case that has a number is named by that alone. */
	private Optional<DataRequest> draftOf(String ref) {
		if (this.store.byNumber(ref).isPresent()) {
			return Optional.empty();
		}
		DataRequest c = this.store.get(new RequestId(ref));
		return Optional.of(c).filter((found) -> found.status == Status.DRAFT);
	}

	private static Map<String, List<String>> fields(Map<String, Object> body) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		body.forEach((field, value) -> {
			if (value instanceof Collection<?> many) {
				fields.put(field, many.stream().map(String::valueOf).toList());
			}
			else if (value instanceof Map<?, ?> each) {
				fields(prefixed(field, each)).forEach(fields::put);
			}
			else if (value != null) {
				fields.put(field, List.of(value.toString()));
			}
		});
		return fields;
	}

	/** Fields of a field, for instance the items of an entry: {@code items.<code>}. */
	private static Map<String, Object> prefixed(String field, Map<?, ?> each) {
		Map<String, Object> flat = new LinkedHashMap<>();
		each.forEach((name, value) -> flat.put(field + "." + name, value));
		return flat;
	}

	/**
	 * A page of a list.
	 *
	 * @param items rows
	 * @param next cursor of the next page, {@code null} on the last
	 */
	record Page(List<CaseJsons.Short> items, String next) {
	}

}
