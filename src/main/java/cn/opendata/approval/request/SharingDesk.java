package cn.opendata.approval.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.CatalogueEntry;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.SharingAsk.Type;
import cn.opendata.approval.request.SharingRoutes.Route;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sharing requests of a department until they are sent; what they have in common with
 * those of the public is {@link ApplicationDesk}.
 */
@Component
@Transactional
class SharingDesk implements SharingAmendments {

	/** More than that is not one request any more. */
	static final int ENTRIES = 20;

	private final CaseDesk desk;

	private final DataRequestStore cases;

	private final ContentStore contents;

	private final ApplicantStore applicants;

	private final AttachmentStore attachments;

	private final ConsentDesk consent;

	private final Catalogue catalogue;

	private final Organizations organizations;

	SharingDesk(CaseDesk desk, DataRequestStore cases, ContentStore contents, ApplicantStore applicants,
			AttachmentStore attachments, ConsentDesk consent, Catalogue catalogue, Organizations organizations) {
		this.desk = desk;
		this.cases = cases;
		this.contents = contents;
		this.applicants = applicants;
		this.attachments = attachments;
		this.consent = consent;
		this.catalogue = catalogue;
		this.organizations = organizations;
	}

	/**
	 * Begins a draft for entries of one provider; may still be none.
	 * @param grant the live grant to be renewed or changed, empty for a new one
	 */
	RequestId start(Actor by, Type type, List<EntryCode> codes, Optional<String> grant) {
		PersonId person = by.id().orElseThrow(() -> Refused.forbidden("request.error.requesterOnly"));
		Department asking = asking(by);
		return begin(by, person, asking, SharingDrafts.of(asking.id(), type, entries(codes), grant));
	}

	private RequestId begin(Actor by, PersonId person, Department asking, CaseFile.Content content) {
		Instant now = this.desk.now();
		DataRequest c = new DataRequest(new RequestId(UUID.randomUUID().toString()), Kind.SHARE, person, now);
		c.asking = asking.id();
		c.entry = content.entry().orElse(null);
		c.subject = ApplicationDesk.subject(content);
		this.cases.insert(c, now);
		this.contents.save(c.id, 0, content, now);
		this.applicants.insert(c.id,
				new Applicant(person, ApplicantType.DEPARTMENT, asking.name(), "CREDIT_CODE", asking.creditCode(),
						by.name(), "", this.organizations.person(person).map(Person::email).orElse(""), ""),
				"");
		return c.id;
	}

	/**
	 * Begins a draft with the content of an earlier request of the department; entries
	 * that are not published any more are left out.
	 */
	RequestId copy(Actor by, String number) {
		DataRequest old = this.cases.byNumber(number).orElseThrow(() -> Refused.notFound("request.error.unknown"));
		this.desk.forAct(old.id, by, "copy");
		CaseFile.Content content = this.contents.load(old.id, old.contentVersion);
		List<CatalogueEntry> entries = content.sharing()
			.orElseThrow()
			.entries()
			.stream()
			.flatMap((wanted) -> this.catalogue.published(wanted.code()).stream())
			.toList();
		return reachedAs(old, begin(by, by.id().orElseThrow(), asking(by), SharingDrafts.choose(content, entries)));
	}

	@Override
	public RequestId begin(Actor by, RequestId granted, Type type, String grant) {
		DataRequest old = this.desk.forAct(granted, by, "copy");
		if (!type.amends()) {
			throw new IllegalArgumentException("No amendment: " + type);
		}
		CaseFile.Content content = this.contents.load(old.id, old.contentVersion);
		return reachedAs(old, begin(by, by.id().orElseThrow(), asking(by), SharingDrafts.amend(content, type, grant)));
	}

	/** The same telephone as before, where the same person asks. */
	private RequestId reachedAs(DataRequest old, RequestId id) {
		Applicant before = this.applicants.load(old.id, old.applicant);
		Applicant now = this.applicants.load(id, this.cases.get(id).applicant);
		if (now.person().equals(before.person())) {
			this.applicants.reach(id, before.contact(), before.phone(), before.email(), before.agent());
		}
		return id;
	}

	/** The department for which this person may ask others. */
	Department asking(Actor by) {
		return by.department()
			.filter((department) -> by.has(Role.REQUESTER) || by.has(Role.PLATFORM_OFFICE))
			.flatMap(this.organizations::department)
			.orElseThrow(() -> Refused.forbidden("request.error.requesterOnly"));
	}

	/** Exchanges the entries of a draft; what else was typed stays. */
	void choose(Actor by, RequestId id, List<EntryCode> codes) {
		DataRequest c = this.desk.forAct(id, by, "edit");
		CaseFile.Content next = SharingDrafts.choose(this.contents.load(id, 0), entries(codes));
		Instant now = this.desk.now();
		this.contents.save(id, 0, next, now);
		c.entry = next.entry().orElse(null);
		c.subject = ApplicationDesk.subject(next);
		this.cases.save(c, now);
	}

	/**
	 * Sends a checked draft on its way.
	 * @return the number to quote
	 */
	String submit(DataRequest c, Actor by, CaseFile.Content written, Instant now) {
		List<CatalogueEntry> entries = entries(
				written.sharing().orElseThrow().entries().stream().map(SharingAsk.Wanted::code).toList());
		CaseFile.Content content = SharingDrafts.settle(written, entries);
		SharingAsk ask = content.sharing().orElseThrow();
		CatalogueEntry first = entries.get(0);
		Route route = this.consent.route(ask, first.provider());
		String number = c.number.isEmpty() ? this.cases.nextNumber(c.kind, Times.day(now).getYear()) : c.number;
		c.file(number, first.provider(), (route == Route.AUTOMATIC) ? Status.SUBMITTED : Status.CONSENTING, now);
		c.subject = ApplicationDesk.subject(content);
		this.cases.save(c, now);
		this.contents.save(c.id, c.contentVersion, content, now);
		this.attachments.settle(c.id, c.contentVersion);
		this.consent.sent(c, route, by, now);
		return c.number;
	}

	private List<CatalogueEntry> entries(List<EntryCode> codes) {
		if (codes.size() > ENTRIES) {
			throw Refused.invalid("entries", "request.check.entries.many", ENTRIES);
		}
		return codes.stream()
			.distinct()
			.map((code) -> this.catalogue.published(code)
				.orElseThrow(() -> Refused.notFound("request.error.entry.unknown")))
			.toList();
	}

}
