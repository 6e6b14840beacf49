package cn.opendata.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.ApplicantProfiles;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.organization.Person;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door {@link CaseRegister}.
 */
@Service
@Transactional
class MatterDesk implements CaseRegister {

	/** State of what is not a case yet, in the permission table. */
	private static final String NONE = "NONE";

	private final CaseDesk desk;

	private final DataRequestStore cases;

	private final ContentStore contents;

	private final ApplicantStore applicants;

	private final AttachmentStore attachments;

	private final ReviewStore reviews;

	private final CaseClocks clocks;

	private final StoredCaseFiles files;

	private final ApplicantProfiles profiles;

	private final Organizations organizations;

	private final Permissions permissions;

	MatterDesk(CaseDesk desk, DataRequestStore cases, ContentStore contents, ApplicantStore applicants,
			AttachmentStore attachments, ReviewStore reviews, CaseClocks clocks, StoredCaseFiles files,
			ApplicantProfiles profiles, Organizations organizations, Permissions permissions) {
		this.desk = desk;
		this.cases = cases;
		this.contents = contents;
		this.applicants = applicants;
		this.attachments = attachments;
		this.reviews = reviews;
		this.clocks = clocks;
		this.files = files;
		this.profiles = profiles;
		this.organizations = organizations;
		this.permissions = permissions;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayOpen(Actor actor, Kind kind, Optional<CaseFile> about) {
		Set<Role> held = about.map((file) -> this.files.rolesIn(actor, file))
			.orElseGet(() -> actor.has(Role.APPLICANT) ? EnumSet.of(Role.APPLICANT) : EnumSet.noneOf(Role.class));
		return this.permissions.allows(held, kind.resource(), NONE, (kind == Kind.VERIFY) ? "report" : "raise");
	}

	@Override
	public CaseFile open(Matter matter, Actor by) {
		return open(matter, by, by, (file) -> {
		});
	}

	@Override
	public CaseFile open(Matter matter, Person asks, Actor by, Consumer<CaseFile> keep) {
		return open(matter, Actor.of(asks), by, keep);
	}

	private CaseFile open(Matter matter, Actor asks, Actor by, Consumer<CaseFile> keep) {
		Instant now = this.desk.now();
		PersonId person = asks.id().orElseThrow(() -> Refused.forbidden("request.error.forbidden"));
		DataRequest c = new DataRequest(new RequestId(UUID.randomUUID().toString()), matter.kind(), person, now);
		c.asking = matter.asking().orElse(null);
		c.entry = matter.entry().orElse(null);
		c.subject = matter.subject();
		this.cases.insert(c, now);
		insertApplicant(c, asks, person);
		c.register(this.cases.nextNumber(c.kind, Times.day(now).getYear()), matter.handling(), now);
		this.contents.save(c.id, c.contentVersion, content(matter), now);
		this.cases.save(c, now);
		matter.files().forEach((file) -> this.attachments.add(c.id, file, "OTHER", c.contentVersion, now));
		start(c, matter.clock(), matter.days(), c.receivedOn);
		keep.accept(this.files.file(c));
		this.desk.tell(c, RequestEvent.Type.SUBMITTED, by, Map.of());
		return this.files.file(c);
	}

	private void insertApplicant(DataRequest c, Actor by, PersonId person) {
		if (c.asking != null) {
			Department asking = this.organizations.department(c.asking).orElseThrow();
			String email = this.organizations.person(person).map(Person::email).orElse("");
			this.applicants.insert(c.id, new Applicant(person, ApplicantType.DEPARTMENT, asking.name(), "CREDIT_CODE",
					asking.creditCode(), by.name(), "", email, ""), "");
			return;
		}
		ApplicantProfiles.Profile profile = this.profiles.of(person)
			.orElseThrow(() -> Refused.forbidden("request.error.applicantOnly"));
		this.applicants.insert(
				c.id, new Applicant(person, profile.type(), profile.name(), profile.idType().name(),
						profile.maskedNumber(), profile.contact(), profile.phone(), profile.email(), ""),
				profile.encryptedNumber());
	}

	/** The blocks of a request, as far as a matter has them: its subject and words. */
	private static CaseFile.Content content(Matter matter) {
		return new CaseFile.Content(matter.entry(), matter.subject(), NeedKind.CATALOGUED, matter.words(), List.of(),
				"", "", "", "", List.of(), "", "", "", "", false, "", "", "", "",
				matter.asking().map(MatterDesk::asking));
	}

	/** Only who asks; the rest of a sharing request means nothing here. */
	private static SharingAsk asking(DepartmentId department) {
		return new SharingAsk(SharingAsk.Type.ORDINARY, department, "", "", "", null, Optional.empty(), "", List.of(),
				"", Optional.empty());
	}

	@Override
	public CaseFile act(RequestId id, Actor by, Act act) {
		return done(this.desk.forAct(id, by, act.action()), by, act);
	}

	@Override
	@Transactional(readOnly = true)
	public void mayAct(RequestId id, Actor by, String action) {
		this.desk.forAct(id, by, action);
	}

	@Override
	public boolean lapse(RequestId id, Status from, Act act) {
		DataRequest c = this.desk.get(id);
		if (c.status != from) {
			return false;
		}
		done(c, Actor.system(), act);
		return true;
	}

	private CaseFile done(DataRequest c, Actor by, Act act) {
		Instant now = this.desk.now();
		if (act.to() == Status.SETTLED) {
			c.daysTaken = this.clocks.daysTaken(c, now);
			c.inTime = this.clocks.inTime(c, now);
			c.settle(now);
		}
		else {
			c.move(act.to(), c.status);
		}
		this.cases.save(c, now);
		this.clocks.endAll(c, now);
		Map<String, String> facts = next(c, act, now);
		this.reviews.opinion(c.id, by, act.step(), act.result(), act.words(), now);
		this.desk.tell(c, act.type(), by, facts);
		return this.files.file(c);
	}

	/** Starts the next clock; its due day is told with the facts. */
	private Map<String, String> next(DataRequest c, Act act, Instant now) {
		Map<String, String> facts = new HashMap<>(act.facts());
		act.next()
			.flatMap((rule) -> start(c, rule, act.days(), Times.day(now)).due().due())
			.filter((due) -> c.kind == Kind.SUPERVISE)
			.ifPresent((due) -> facts.put("due", due.toString()));
		return facts;
	}

	private CaseClock start(DataRequest c, String rule, int days, LocalDate from) {
		return (days > 0) ? this.clocks.open(c, rule, from, days) : this.clocks.open(c, rule, from);
	}

	@Override
	public void passOn(RequestId id, DepartmentId asking, Act act) {
		Instant now = this.desk.now();
		DataRequest c = this.desk.get(id);
		c.asking = asking;
		this.cases.save(c, now);
		CaseFile.Content content = this.desk.content(c);
		this.contents.save(c.id, c.contentVersion, content.askedBy(asking(asking)), now);
		if (act.next().isPresent()) {
			this.clocks.endAll(c, now);
		}
		Map<String, String> facts = next(c, act, now);
		this.reviews.opinion(c.id, Actor.system(), act.step(), act.result(), act.words(), now);
		this.desk.tell(c, act.type(), Actor.system(), facts);
	}

	@Override
	public void attach(RequestId id, FileId file) {
		DataRequest c = this.desk.get(id);
		this.attachments.add(c.id, file, "OTHER", c.contentVersion, this.desk.now());
	}

}
