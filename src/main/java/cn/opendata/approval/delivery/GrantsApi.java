package cn.opendata.approval.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.opendata.approval.files.Downloads;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.request.SharingAmendments;
import cn.opendata.approval.request.SharingAsk;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Slice;

import org.springframework.core.io.Resource;
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

/**
 * Grants for programs.
 */
@RestController
@RequestMapping("/api/v1/grants")
class GrantsApi {

	private final Grants grants;

	private final Signing signing;

	private final GrantDownloads downloads;

	private final Feedbacks feedbacks;

	private final GrantRecords records;

	private final Halting halting;

	private final Rectifications rectifications;

	private final Batches batches;

	private final SharingAmendments amendments;

	private final Downloads attachments;

	GrantsApi(Grants grants, Signing signing, GrantDownloads downloads, Feedbacks feedbacks, GrantRecords records,
			Halting halting, Rectifications rectifications, Batches batches, SharingAmendments amendments,
			Downloads attachments) {
		this.grants = grants;
		this.signing = signing;
		this.downloads = downloads;
		this.feedbacks = feedbacks;
		this.records = records;
		this.halting = halting;
		this.rectifications = rectifications;
		this.batches = batches;
		this.amendments = amendments;
		this.attachments = attachments;
	}

	@GetMapping
	Slice<GrantLine> list(Actor actor, @RequestParam(required = false) String cursor) {
		return this.grants.mine(actor, cursor).map(GrantLine::of);
	}

	@GetMapping("/{id}")
	GrantDetail one(Actor actor, @PathVariable String id) {
		return GrantDetail.of(this.grants.forReader(actor, id));
	}

	@PostMapping("/{id}/sign")
	GrantDetail sign(Actor actor, @PathVariable String id, @RequestBody Signed signed) {
		this.signing.sign(actor, id, signed.agreed(), signed.name());
		return one(actor, id);
	}

	@GetMapping("/{id}/files/{name}")
	ResponseEntity<Resource> file(Actor actor, @PathVariable String id, @PathVariable String name) {
		return this.attachments.attachment(this.downloads.byName(actor, id, name));
	}

	/** What a batch holds, with checksums. */
	@GetMapping("/{id}/manifest")
	Batches.Manifest manifest(Actor actor, @PathVariable String id) {
		GrantView view = this.grants.forReader(actor, id);
		return this.batches.manifest(view.grant(), view.files().stream().map(DeliveryFile::file).toList());
	}

	@PostMapping("/{id}/records")
	@ResponseStatus(HttpStatus.CREATED)
	GrantDetail record(Actor actor, @PathVariable String id, @RequestBody RecordForm form) {
		this.records.use(actor, id, form);
		return one(actor, id);
	}

	@GetMapping("/{id}/records")
	List<GrantRecord> records(Actor actor, @PathVariable String id) {
		return this.records.of(this.grants.forReader(actor, id).grant());
	}

	@PostMapping("/{id}/rectification")
	GrantDetail rectify(Actor actor, @PathVariable String id, @RequestBody Words words) {
		this.rectifications.answer(actor, id, words.text(), "", null);
		return one(actor, id);
	}

	@PostMapping("/{id}/close")
	GrantDetail close(Actor actor, @PathVariable String id, @RequestBody Words words) {
		this.records.closeEarly(actor, id, words.text());
		return one(actor, id);
	}

	/**
	 * The provider stops the grant at once; the user gets a period to put things right.
	 */
	@PostMapping("/{id}/suspend")
	GrantDetail suspend(Actor actor, @PathVariable String id, @RequestBody HaltWords words) {
		this.halting.suspend(actor, request(actor, id), words.halt());
		return one(actor, id);
	}

	@PostMapping("/{id}/demand")
	GrantDetail demand(Actor actor, @PathVariable String id, @RequestBody Demand demand) {
		this.rectifications.demand(actor, id, demand.text(), demand.days());
		return one(actor, id);
	}

	@PostMapping("/{id}/restore")
	GrantDetail restore(Actor actor, @PathVariable String id, @RequestBody Words words) {
		this.halting.restore(actor, request(actor, id), words.text());
		return one(actor, id);
	}

	@PostMapping("/{id}/revoke")
	GrantDetail revoke(Actor actor, @PathVariable String id, @RequestBody HaltWords words) {
		this.halting.revoke(actor, request(actor, id), words.halt());
		return one(actor, id);
	}

	@PostMapping("/{id}/inspections")
	@ResponseStatus(HttpStatus.CREATED)
	GrantDetail inspect(Actor actor, @PathVariable String id, @RequestBody RecordForm form) {
		this.records.inspect(actor, id, form);
		return one(actor, id);
	}

	/** The proof of disposal, with its file. */
	@PostMapping("/{id}/disposal")
	GrantDetail dispose(Actor actor, @PathVariable String id, RecordForm form,
			@RequestParam(required = false) MultipartFile file) throws IOException {
		boolean sent = file != null && !file.isEmpty();
		try (InputStream content = sent ? file.getInputStream() : null) {
			this.records.dispose(actor, id, form, sent ? file.getOriginalFilename() : "", content);
		}
		return one(actor, id);
	}

	/** Begins the request that renews or changes the grant; tells the id of its draft. */
	@PostMapping("/{id}/amendment")
	@ResponseStatus(HttpStatus.CREATED)
	Amendment amend(Actor actor, @PathVariable String id, @RequestBody Amendment amendment) {
		GrantView view = this.grants.forReader(actor, id);
		if (!view.may("amend") || amendment.type() == null || !amendment.type().amends()) {
			throw Refused.forbidden("delivery.error.forbidden");
		}
		return new Amendment(amendment.type(),
				this.amendments.begin(actor, view.grant().request(), amendment.type(), id).value());
	}

	private RequestId request(Actor actor, String id) {
		return this.grants.forReader(actor, id).grant().request();
	}

	/** Reports a result of the use; the first one moves the case on. */
	@PostMapping("/{id}/feedback")
	@ResponseStatus(HttpStatus.CREATED)
	GrantDetail feedback(Actor actor, @PathVariable String id, @RequestBody FeedbackForm form) {
		this.feedbacks.give(actor, id, form, "", null);
		return one(actor, id);
	}

	/**
	 * What is said.
	 *
	 * @param text 5 to 2000 characters
	 */
	record Words(String text) {
	}

	/**
	 * A request to renew or change a grant.
	 *
	 * @param type RENEWAL or CHANGE
	 * @param request id of its draft, told in the answer
	 */
	record Amendment(SharingAsk.Type type, String request) {
	}

	/**
	 * What is to be put right.
	 *
	 * @param text 5 to 2000 characters
	 * @param days working days, 1 to 60
	 */
	record Demand(String text, int days) {
	}

	/**
	 * Why a grant is stopped.
	 *
	 * @param ground name of a ground
	 * @param reason 5 to 2000 characters
	 * @param document document of the legal basis
	 * @param article article of the legal basis
	 */
	record HaltWords(String ground, String reason, String document, String article) {

		Halt halt() {
			return Halt.typed(this.ground, this.reason, this.document, this.article);
		}

	}

	/**
	 * A signature.
	 *
	 * @param agreed whether the agreement was accepted
	 * @param name name of the applicant or of their contact
	 */
	record Signed(boolean agreed, String name) {
	}

	/**
	 * A grant in a list.
	 *
	 * @param id its id
	 * @param request number of the case it came from
	 * @param subject subject in one line
	 * @param state where it stands
	 * @param until last day of use, {@code null} for no end
	 * @param offeredAt when the agreement was offered
	 */
	record GrantLine(String id, String request, String subject, GrantState state, LocalDate until, Instant offeredAt) {

		static GrantLine of(GrantView view) {
			Grant grant = view.grant();
			return new GrantLine(grant.id(), grant.caseNumber(), grant.subject(), view.state(),
					grant.until().orElse(null), grant.preparedAt());
		}

	}

	/**
	 * A grant with its agreement and files.
	 *
	 * @param grant the grant
	 * @param agreement text of the use agreement
	 * @param agreementSha256 checksum of that text
	 * @param signedAt when it was signed, {@code null} before
	 * @param files the files
	 * @param actions what the caller may do now
	 */
	record GrantDetail(GrantLine grant, String agreement, String agreementSha256, Instant signedAt,
			List<GrantFile> files, List<String> actions) {

		static GrantDetail of(GrantView view) {
			return new GrantDetail(GrantLine.of(view), view.grant().agreement(), view.grant().agreementHash(),
					view.grant().signature().map(Signature::at).orElse(null),
					view.files().stream().map(GrantFile::of).toList(), view.actions().stream().sorted().toList());
		}

	}

	/**
	 * A file of a grant.
	 *
	 * @param name its name, by which it is fetched
	 * @param type media type
	 * @param size bytes
	 * @param sha256 checksum
	 */
	record GrantFile(String name, String type, long size, String sha256) {

		static GrantFile of(DeliveryFile file) {
			return of(file.file());
		}

		static GrantFile of(StoredFile file) {
			return new GrantFile(file.name(), file.type(), file.size(), file.sha256());
		}

	}

}
