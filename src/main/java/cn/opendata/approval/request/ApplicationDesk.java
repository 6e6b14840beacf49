package cn.opendata.approval.request;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.catalogue.OpeningClass;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.files.StoredFile;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.ApplicantProfiles;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.shared.Violation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an applicant does with a case: write, attach, submit, supplement, withdraw, copy.
 */
@Service
@Transactional
class ApplicationDesk {

	/** Most files one application may carry. */
	private static final int FILES = 10;

	private final CaseDesk desk;

	private final DataRequestStore cases;

	private final ContentStore contents;

	private final ApplicantStore applicants;

	private final AttachmentStore attachments;

	private final ReviewStore reviews;

	private final AcceptanceDesk acceptance;

	private final CaseClocks clocks;

	private final ApplicantProfiles profiles;

	private final Catalogue catalogue;

	private final Files files;

	private final SharingCheck sharing;

	private final SharingDesk sharingDesk;

	ApplicationDesk(CaseDesk desk, DataRequestStore cases, ContentStore contents, ApplicantStore applicants,
			AttachmentStore attachments, ReviewStore reviews, AcceptanceDesk acceptance, CaseClocks clocks,
			ApplicantProfiles profiles, Catalogue catalogue, Files files, SharingCheck sharing,
			SharingDesk sharingDesk) {
		this.desk = desk;
		this.cases = cases;
		this.contents = contents;
		this.applicants = applicants;
		this.attachments = attachments;
		this.reviews = reviews;
		this.acceptance = acceptance;
		this.clocks = clocks;
		this.profiles = profiles;
		this.catalogue = catalogue;
		this.files = files;
		this.sharing = sharing;
		this.sharingDesk = sharingDesk;
	}

	/**
	 * Begins a draft, for an entry or in free text. Of an entry that is open to all only
	 * more can be asked (items, frequency, format): the rest is downloaded.
	 */
	RequestId start(Actor by, Optional<EntryCode> code) {
		Optional<CatalogueEntry> entry = code.map((wanted) -> this.catalogue.published(wanted)
			.orElseThrow(() -> Refused.notFound("request.error.entry.unknown")));
		return begin(by, Drafts.of(entry));
	}

	/** Begins a draft with the content of an earlier case of the same person. */
	RequestId copy(Actor by, String number) {
		DataRequest old = this.cases.byNumber(number).orElseThrow(() -> Refused.notFound("request.error.unknown"));
		this.desk.forAct(old.id, by, "copy");
		return begin(by, this.contents.load(old.id, old.contentVersion));
	}

	private RequestId begin(Actor by, CaseFile.Content content) {
		PersonId person = by.id()
			.filter((id) -> by.has(Role.APPLICANT))
			.orElseThrow(() -> Refused.forbidden("request.error.applicantOnly"));
		ApplicantProfiles.Profile profile = this.profiles.of(person)
			.orElseThrow(() -> Refused.forbidden("request.error.applicantOnly"));
		Instant now = this.desk.now();
		DataRequest c = new DataRequest(new RequestId(UUID.randomUUID().toString()), Kind.OPEN, person, now);
		c.entry = content.entry().orElse(null);
		c.subject = subject(content);
		this.cases.insert(c, now);
		this.contents.save(c.id, 0, content, now);
		this.applicants.insert(
				c.id, new Applicant(person, profile.type(), profile.name(), profile.idType().name(),
						profile.maskedNumber(), profile.contact(), profile.phone(), profile.email(), ""),
				profile.encryptedNumber());
		return c.id;
	}

	/** Keeps what was typed, complete or not; fields that were not sent stay. */
	void save(Actor by, RequestId id, Map<String, List<String>> sent) {
		DataRequest c = writable(by, id);
		Instant now = this.desk.now();
		CaseFile.Content content = (c.kind == Kind.SHARE) ? SharingDrafts.merge(working(c), sent)
				: Drafts.merge(working(c), sent);
		this.contents.save(id, 0, content, now);
		Applicant a = this.applicants.load(id, c.applicant);
		this.applicants.reach(id, sent(sent, "contact", a.contact(), 64), sent(sent, "phone", a.phone(), 32),
				sent(sent, "email", a.email(), 128), sent(sent, "agent", a.agent(), 64));
		if (c.is(Status.DRAFT, Status.RETURNED)) {
			c.subject = subject(content);
			this.cases.save(c, now);
		}
	}

	/**
	 * Names or clears the catalogue entry of a draft.
	 */
	void choose(Actor by, RequestId id, Optional<EntryCode> code) {
		DataRequest c = writable(by, id);
		if (c.status != Status.DRAFT) {
			throw Refused.conflict("request.error.moved", DataRequest.word(c.status));
		}
		Optional<CatalogueEntry> entry = code.flatMap(this.catalogue::published);
		CaseFile.Content w = working(c);
		CaseFile.Content fresh = Drafts.of(entry);
		CaseFile.Content next = new CaseFile.Content(entry.map(CatalogueEntry::code),
				entry.map(CatalogueEntry::title).orElse(w.dataName()), fresh.need(), w.description(), fresh.items(),
				w.period(), w.area(), w.granularity(), entry.isPresent() ? fresh.theme() : w.theme(), w.formats(),
				w.purpose(), w.scenario(), w.expected(), w.usePeriod(), w.passedOn(), w.thirdParties(), w.deliveryWay(),
				w.safeguards(), w.other());
		this.contents.save(id, 0, next, this.desk.now());
		c.entry = next.entry().orElse(null);
		c.subject = subject(next);
		this.cases.save(c, this.desk.now());
	}

	StoredFile attach(Actor by, RequestId id, String purpose, String name, InputStream content) {
		DataRequest c = writable(by, id);
		if (this.attachments.count(id) >= FILES) {
			throw Refused.invalid("attachments", "request.check.files", FILES);
		}
		StoredFile file = this.files.store(name, content);
		this.attachments.add(c.id, file.id(), purpose.equals("AGENT") ? "AGENT" : "OTHER", 0, this.desk.now());
		return file;
	}

	void detach(Actor by, RequestId id, FileId file) {
		this.attachments.remove(writable(by, id).id, file);
	}

	void discard(Actor by, RequestId id) {
		this.cases.delete(this.desk.forAct(id, by, "discard").id);
	}

	/** The draft or supplement in hand, for its applicant. */
	@Transactional(readOnly = true)
	Working open(Actor by, RequestId id) {
		DataRequest c = writable(by, id);
		return new Working(c.id, c.kind, c.number, c.status, working(c), this.applicants.load(id, c.applicant),
				this.attachments.of(id), this.reviews.supplement(id));
	}

	/** Everything that still keeps the application from being submitted. */
	@Transactional(readOnly = true)
	List<Violation> check(Actor by, RequestId id) {
		return faults(writable(by, id));
	}

	/**
	 * Submits the draft. Sent twice, it answers with the same case.
	 * @return the number to quote
	 */
	String submit(Actor by, RequestId id, boolean undertaking) {
		DataRequest sent = this.desk.get(id);
		if (this.desk.asks(by, sent) && !sent.is(Status.DRAFT, Status.RETURNED)) {
			return sent.number;
		}
		DataRequest c = this.desk.forAct(id, by, "submit");
		List<Violation> wrong = new ArrayList<>(faults(c));
		if (!undertaking) {
			wrong.add(Violation.of("undertaking", "request.check.undertaking"));
		}
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		Instant now = this.desk.now();
		CaseFile.Content content = working(c);
		if (c.kind == Kind.SHARE) {
			return this.sharingDesk.submit(c, by, content, now);
		}
		Optional<DepartmentId> provider = content.entry()
			.map((code) -> this.catalogue.published(code)
				.orElseThrow(() -> Refused.invalid("dataName", "request.error.entry.unknown")))
			.map(CatalogueEntry::provider);
		c.submit(this.cases.nextNumber(c.kind, Times.day(now).getYear()), provider.orElse(null), now);
		c.subject = subject(content);
		this.cases.save(c, now);
		this.contents.save(id, 1, content, now);
		this.attachments.settle(id, 1);
		this.clocks.open(c, provider.isPresent() ? CaseClocks.NOTICE : CaseClocks.ROUTE, c.receivedOn);
		this.desk.tell(c, RequestEvent.Type.SUBMITTED, by, Map.of("need", content.need().name()));
		return c.number;
	}

	/** Answers a supplement notice with what is in hand. */
	void supplement(Actor by, RequestId id, String answer) {
		DataRequest c = this.desk.forAct(id, by, "answerSupplement");
		List<Violation> wrong = new ArrayList<>(faults(c));
		if (answer == null || answer.strip().length() < 2) {
			wrong.add(Violation.of("answer", "request.check.required"));
		}
		else if (answer.strip().length() > 2000) {
			wrong.add(Violation.of("answer", "request.check.long", 2000));
		}
		if (!wrong.isEmpty()) {
			throw Refused.invalid(wrong);
		}
		Instant now = this.desk.now();
		CaseFile.Content content = working(c);
		c.supplement(now);
		c.subject = subject(content);
		this.cases.save(c, now);
		this.contents.save(id, c.contentVersion, content, now);
		this.attachments.settle(id, c.contentVersion);
		this.acceptance.supplemented(c, by, answer.strip(), now);
	}

	void withdraw(Actor by, RequestId id, String reason) {
		DataRequest c = this.desk.forAct(id, by, "withdraw");
		if (c.kind == Kind.SUPERVISE && (reason == null || reason.isBlank())) {
			throw Refused.invalid("reason", "request.check.required");
		}
		Instant now = this.desk.now();
		c.end(Status.WITHDRAWN, now);
		this.cases.save(c, now);
		this.clocks.endAll(c, now);
		this.reviews.opinion(id, by, "withdraw", "WITHDRAW", (reason != null) ? reason.strip() : "", now);
		// a sharing request that never left the house is no matter of its provider
		boolean unheard = c.kind == Kind.SHARE && c.receivedOn == null;
		this.desk.tell(c, RequestEvent.Type.WITHDRAWN, by, unheard ? Map.of("reached", "false") : Map.of());
	}

	private List<Violation> faults(DataRequest c) {
		CaseFile.Content content = working(c);
		if (c.kind == Kind.SHARE) {
			return this.sharing.of(content, this.applicants.load(c.id, c.applicant), c.is(Status.AWAITING_SUPPLEMENT));
		}
		List<Violation> wrong = new ArrayList<>(ApplicationCheck.of(content, this.applicants.load(c.id, c.applicant),
				this.attachments.hasPurpose(c.id, "AGENT"), this.catalogue.themes()));
		content.entry()
			.flatMap(this.catalogue::published)
			.filter((entry) -> entry.opening() == OpeningClass.OPEN && content.need() == NeedKind.CATALOGUED)
			.ifPresent((entry) -> wrong.add(Violation.of("need", "request.error.entry.open", entry.title())));
		return wrong;
	}

	private DataRequest writable(Actor by, RequestId id) {
		boolean draft = this.desk.get(id).is(Status.DRAFT, Status.RETURNED);
		return this.desk.forAct(id, by, draft ? "edit" : "answerSupplement");
	}

	/**
	 * Version 0: the draft, or the supplement being written (begun with what was sent).
	 */
	private CaseFile.Content working(DataRequest c) {
		return this.contents.load(c.id, 0);
	}

	static String subject(CaseFile.Content content) {
		String name = content.dataName().strip();
		return (name.length() > 128) ? name.substring(0, 128) : name;
	}

	private static String sent(Map<String, List<String>> sent, String field, String before, int most) {
		List<String> values = sent.get(field);
		if (values == null || values.isEmpty() || values.get(0) == null) {
			return before;
		}
		String text = values.get(0).strip();
		return (text.length() > most) ? text.substring(0, most) : text;
	}

	/**
	 * What an applicant has in hand.
	 *
	 * @param id the case
	 * @param kind its kind
	 * @param number its number, empty for a draft
	 * @param status DRAFT, RETURNED or AWAITING_SUPPLEMENT
	 * @param content what is written so far
	 * @param applicant who asks
	 * @param attachments files so far
	 * @param notice the supplement notice to answer, if any
	 */
	record Working(RequestId id, Kind kind, String number, Status status, CaseFile.Content content, Applicant applicant,
			List<StoredFile> attachments, Optional<SupplementNotice> notice) {
	}

}
