package cn.opendata.approval.delivery;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.catalogue.Catalogue;
import cn.opendata.approval.catalogue.Records;
import cn.opendata.approval.files.Files;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Department;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Permissions;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Decision;
import cn.opendata.approval.request.DeliveryProgress;
import cn.opendata.approval.request.ItemDecision;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.NeedKind;
import cn.opendata.approval.request.Outcome;
import cn.opendata.approval.request.Refusal;
import cn.opendata.approval.request.RefusalGround;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * The delivery room on a real database, around one case that is a stand-in.
 */
class DeliveryHouse {

	static final Instant NOW = Instant.parse("2026-02-24T02:00:00Z");

	static final LegalBasis AGREEMENT = new LegalBasis("", "Data use agreement", "clause 3");

	static final DepartmentId TRANSPORT = new DepartmentId("transport");

	final Actor applicant = actor("applicant", Role.APPLICANT);

	final Actor stranger = actor("stranger", Role.APPLICANT);

	final Actor dataManager = actor("manager", Role.DATA_MANAGER);

	final Actor head = actor("head", Role.HEAD);

	final RequestId request = new RequestId(UUID.randomUUID().toString());

	final CaseFiles cases = mock(CaseFiles.class);

	final DeliveryProgress progress = mock(DeliveryProgress.class);

	final Clocks clocks = mock(Clocks.class);

	final Clock clock = mock(Clock.class);

	final List<DeliveryEvent> told = new ArrayList<>();

	final JdbcClient jdbc;

	final Permissions permissions;

	final Files store;

	final MessageSource messages;

	Status status = Status.ANSWERED;

	Instant now = NOW;

	DeliveryFiles files;

	StoredDeliveries deliveries;

	Signing signing;

	Halting halting;

	Rectifications rectifications;

	GrantRecords records;

	GrantDownloads downloads;

	Feedbacks feedbacks;

	Grants grants;

	GrantAccess access;

	GrantRows rows;

	DeliveryHouse(JdbcClient jdbc, Permissions permissions, Files store, MessageSource messages) {
		this.jdbc = jdbc;
		this.permissions = permissions;
		this.store = store;
		this.messages = messages;
		given(this.clock.instant()).willAnswer((call) -> this.now);
		given(this.cases.get(any())).willAnswer((call) -> file());
		given(this.cases.forReader(any(), eq("KF-2026-000123"))).willAnswer((call) -> file());
		given(this.cases.rolesIn(any(), any())).willAnswer((call) -> {
			Actor actor = call.getArgument(0);
			return (actor == this.stranger) ? Set.of() : actor.roles();
		});
		Organizations organizations = mock(Organizations.class);
		given(organizations.department(TRANSPORT))
			.willReturn(Optional.of(new Department(TRANSPORT, "Department of Transport", "11230000001234567X",
					Level.PROVINCE, "230000", Optional.empty(), false, true)));
		this.rows = new GrantRows(this.jdbc);
		this.access = new GrantAccess(this.cases, this.permissions, this.rows, this.clock);
		DeliveryNews news = new DeliveryNews((event) -> this.told.add((DeliveryEvent) event), this.clock);
		this.files = new DeliveryFiles(this.jdbc, this.store, this.access, this.clock);
		GrantClocks clocks = new GrantClocks(this.clocks);
		HaltLines lines = new HaltLines(this.jdbc, this.clock);
		this.rectifications = new Rectifications(this.rows, this.access, lines, clocks, this.store, this.jdbc, news,
				this.clock);
		this.records = new GrantRecords(this.rows, this.access, clocks, lines, this.store, this.jdbc, news, this.clock);
		Preparation preparation = new Preparation(this.files, this.rows, new GrantItems(this.jdbc),
				new Agreements(this.messages, organizations), new ServedData(mock(Records.class)), organizations,
				mock(Catalogue.class), this.store, this.clock);
		this.deliveries = new StoredDeliveries(this.cases, this.progress, this.files, this.rows, preparation, clocks,
				this.rectifications, news, this.clock);
		this.signing = new Signing(this.rows, this.access, this.cases, this.progress, news, this.clock);
		this.halting = new Halting(this.rows, this.access, lines, clocks, news, this.clock);
		this.downloads = new GrantDownloads(this.rows, this.access, this.files, this.jdbc, news, this.clock);
		this.feedbacks = new Feedbacks(this.rows, this.access, this.cases, this.progress, this.store, this.jdbc,
				this.clock);
		this.grants = new Grants(this.rows, this.access, this.files, this.cases, this.clock);
	}

	Grant prepared(Optional<LocalDate> until) {
		putUp("buses.csv");
		this.deliveries.prepare(this.request, this.dataManager, until, "", 0);
		return this.rows.of(this.request).orElseThrow();
	}

	Grant active(Optional<LocalDate> until) {
		Grant grant = prepared(until);
		this.signing.sign(this.applicant, grant.id(), true, "Li Ming");
		this.deliveries.activate(this.request);
		return read(grant);
	}

	Grant read(Grant grant) {
		return this.rows.byId(grant.id()).orElseThrow();
	}

	void putUp(String name) {
		this.files.putUp(this.dataManager, file(), name,
				new ByteArrayInputStream("line,stop\n1,Station\n".getBytes(StandardCharsets.UTF_8)));
	}

	void download(Actor actor, Grant grant) {
		this.downloads.byName(actor, grant.id(), "buses.csv");
	}

	/** The page of a grant between departments, without parts of other rooms. */
	@SuppressWarnings("unchecked")
	GrantPage page() {
		ObjectProvider<GrantPanel> none = mock(ObjectProvider.class);
		given(none.stream()).willAnswer((call) -> Stream.empty());
		return new GrantPage(new GrantItems(this.jdbc), this.halting, this.rectifications, this.records, none,
				this.messages);
	}

	CaseFile file() {
		PersonId person = this.applicant.id().orElseThrow();
		Refusal withheld = new Refusal(RefusalGround.PRIVACY, "Names of drivers", new LegalBasis("", "PIPL", "13"));
		Decision decision = new Decision(Outcome.PARTLY, "Opened but for names", Optional.empty(), Optional.empty(),
				"Name the source",
				List.of(new ItemDecision("line", ItemDecision.Treatment.OPENED, Optional.empty()),
						new ItemDecision("driver", ItemDecision.Treatment.WITHHELD, Optional.of(withheld))),
				this.head.id().orElseThrow(), NOW);
		CaseFile.Content content = new CaseFile.Content(Optional.empty(), "Buses", NeedKind.NEW, "Where buses go",
				List.of("line", "driver"), "", "", "", "transport", List.of("csv"), "RESEARCH", "Teaching", "A study",
				"one year", false, "", "download", "Encrypted disk", "");
		return new CaseFile(this.request, "KF-2026-000123", Kind.OPEN, this.status, Optional.of(TRANSPORT),
				new Applicant(person, ApplicantType.CITIZEN, "Li Ming", "ID_CARD", "2301**********1234", "Li Ming",
						"13800000000", "li@example.org", ""),
				content, 1, Optional.of(NOW), Optional.of(NOW), Optional.of(decision), 1);
	}

	static Actor actor(String name, Role role) {
		Optional<DepartmentId> department = (role != Role.APPLICANT) ? Optional.of(TRANSPORT) : Optional.empty();
		return new Actor(Optional.of(new PersonId(name + "-" + UUID.randomUUID().toString().substring(0, 8))), name,
				Locale.SIMPLIFIED_CHINESE, department, Set.of(role));
	}

}
