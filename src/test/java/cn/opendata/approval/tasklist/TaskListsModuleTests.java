package cn.opendata.approval.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockRule;
import cn.opendata.approval.calendar.Unit;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.calendar.ClockEvent;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.calendar.Due;
import cn.opendata.approval.calendar.Pause;
import cn.opendata.approval.organization.Duty;
import cn.opendata.approval.organization.Organizations;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTaskEvent;
import cn.opendata.approval.process.ReviewTaskEvent.Type;
import cn.opendata.approval.request.Applicant;
import cn.opendata.approval.organization.ApplicantType;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Kind;
import cn.opendata.approval.request.NeedKind;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.shared.ClockId;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Slice;
import cn.opendata.approval.shared.TaskId;
import cn.opendata.approval.shared.Times;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@DatabaseTest
class TaskListsModuleTests {

	private static final Instant NOW = Instant.parse("2026-03-04T02:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

	private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

	@Autowired
	private JdbcClient jdbc;

	private final DepartmentId department = new DepartmentId("dep-" + UUID.randomUUID());

	private final PersonId clerk = new PersonId("clerk-" + UUID.randomUUID());

	private final CaseFiles cases = mock(CaseFiles.class);

	private final Clocks clocks = mock(Clocks.class);

	private final Organizations organizations = mock(Organizations.class);

	private TaskRows rows;

	private Drafts drafts;

	private TaskFeed feed;

	private TaskLists lists;

	@BeforeEach
	void setUp() {
		this.rows = new TaskRows(this.jdbc);
		this.drafts = new Drafts(this.jdbc, new ObjectMapper(), CLOCK);
		this.feed = new TaskFeed(this.rows, this.drafts, this.cases, this.clocks);
		this.lists = new TaskLists(this.jdbc, this.organizations, CLOCK);
		given(this.organizations.duties(any())).willReturn(Set.of());
		given(this.organizations.duties(this.clerk))
			.willReturn(Set.of(new Duty(this.department, Role.CLERK), new Duty(this.department, Role.HANDLER)));
		given(this.clocks.of(any())).willReturn(List.of());
	}

	@Test
	void aNewTaskStandsInTheListOfItsGroup() {
		ReviewTask task = created("车辆登记信息", TODAY.plusDays(5));
		assertThat(page(Tab.GROUP, TaskFilter.NONE)).extracting(TaskRow::id).containsExactly(task.id());
		assertThat(page(Tab.MINE, TaskFilter.NONE)).isEmpty();
		assertThat(this.lists.page(Tab.GROUP, new PersonId("stranger"), TaskFilter.NONE, null, 10).items()).isEmpty();
	}

	@Test
	void aTaskMovesThroughTheListsAsItIsWorked() {
		ReviewTask task = created("公共厕所", TODAY);
		ReviewTask held = assigned(task, this.clerk);
		this.feed.on(event(Type.ASSIGNED, held, this.clerk, "请尽快办理"));
		assertThat(page(Tab.MINE, TaskFilter.NONE)).extracting(TaskRow::note).containsExactly("请尽快办理");
		assertThat(page(Tab.GROUP, TaskFilter.NONE)).isEmpty();
		assertThat(page(Tab.GROUP, TaskFilter.of("", "", "", "", true))).hasSize(1);
		this.feed.on(event(Type.RELEASED, task, this.clerk, ""));
		assertThat(page(Tab.GROUP, TaskFilter.NONE)).hasSize(1);
		this.feed.on(event(Type.ASSIGNED, held, this.clerk, ""));
		this.feed.on(event(Type.COMPLETED, held, this.clerk, ""));
		assertThat(page(Tab.MINE, TaskFilter.NONE)).isEmpty();
		assertThat(page(Tab.DONE, TaskFilter.NONE)).extracting(TaskRow::id).containsExactly(task.id());
		assertThat(this.lists.counts(this.clerk)).isEqualTo(Map.of(Tab.MINE, 0, Tab.GROUP, 0, Tab.DONE, 1));
	}

	@Test
	void aCancelledTaskIsInNoList() {
		ReviewTask task = created("气象站点", TODAY);
		this.feed.on(event(Type.CANCELLED, task, null, ""));
		assertThat(page(Tab.GROUP, TaskFilter.NONE)).isEmpty();
		assertThat(page(Tab.DONE, TaskFilter.NONE)).isEmpty();
	}

	@Test
	void whatIsDueFirstComesFirstAndWhatIsPausedLast() {
		ReviewTask paused = created("停表", TODAY);
		ReviewTask late = created("晚", TODAY.plusDays(9));
		ReviewTask soon = created("早", TODAY.plusDays(1));
		ReviewTask without = created("无时限", null);
		given(this.clocks.of(subject(paused))).willReturn(List.of(clock(paused, null)));
		this.feed.on(new ClockEvent(ClockEvent.Type.PAUSED, clock(paused, null), Optional.empty(), NOW, ""));
		assertThat(page(Tab.GROUP, TaskFilter.NONE)).extracting(TaskRow::id)
			.containsExactly(soon.id(), late.id(), without.id(), paused.id());
		assertThat(page(Tab.GROUP, TaskFilter.NONE).get(3).paused()).isTrue();
	}

	@Test
	void pagesByKeysetWithoutLossOrRepetition() {
		List<TaskId> made = new ArrayList<>();
		for (int i = 0; i < 11; i++) {
			made.add(created("第" + i + "件", TODAY.plusDays(i % 3), (i % 2 == 0) ? Role.CLERK : Role.HANDLER).id());
		}
		List<TaskId> seen = new ArrayList<>();
		String cursor = null;
		do {
			Slice<TaskRow> page = this.lists.page(Tab.GROUP, this.clerk, TaskFilter.NONE, cursor, 4);
			page.items().forEach((row) -> seen.add(row.id()));
			cursor = page.next();
		}
		while (cursor != null);
		assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(made);
		assertThat(this.lists.page(Tab.GROUP, this.clerk, TaskFilter.NONE, "???", 4).items()).hasSize(4);
	}

	@Test
	void pagesWhatIsDoneNewestFirst() {
		for (int i = 0; i < 5; i++) {
			ReviewTask task = created("已办" + i, TODAY);
			this.feed
				.on(new ReviewTaskEvent(Type.COMPLETED, task, Optional.of(this.clerk), NOW.plusSeconds(i / 2), ""));
		}
		Slice<TaskRow> first = this.lists.page(Tab.DONE, this.clerk, TaskFilter.NONE, null, 3);
		Slice<TaskRow> second = this.lists.page(Tab.DONE, this.clerk, TaskFilter.NONE, first.next(), 3);
		assertThat(first.items()).hasSize(3);
		assertThat(second.items()).hasSize(2);
		assertThat(second.items()).extracting(TaskRow::id)
			.doesNotContainAnyElementsOf(first.items().stream().map(TaskRow::id).toList());
	}

	@Test
	void narrowsByStepKindDueAndText() {
		ReviewTask overdue = created("100%_覆盖", TODAY.minusDays(1));
		ReviewTask today = created("路网", TODAY);
		created("水质", TODAY.plusDays(20));
		assertThat(page(Tab.GROUP, TaskFilter.of("", "", "OVERDUE", "", false))).extracting(TaskRow::id)
			.containsExactly(overdue.id());
		assertThat(page(Tab.GROUP, TaskFilter.of("", "", "TODAY", "", false))).extracting(TaskRow::id)
			.containsExactly(today.id());
		assertThat(page(Tab.GROUP, TaskFilter.of("", "", "SOON", "", false))).hasSize(1);
		assertThat(page(Tab.GROUP, TaskFilter.of("", "", "", "0%_", false))).hasSize(1);
		assertThat(page(Tab.GROUP, TaskFilter.of("", "CITIZEN", "", "", false))).hasSize(3);
		assertThat(page(Tab.GROUP, TaskFilter.of("examine-application", "", "", "", false))).hasSize(3);
		assertThat(page(Tab.GROUP, TaskFilter.of("mask-data", "", "", "", false))).isEmpty();
	}

	@Test
	void followsTheClockAndTheCase() {
		ReviewTask task = created("旧名", TODAY);
		CaseClock moved = clock(task, TODAY.plusDays(3));
		given(this.clocks.of(subject(task))).willReturn(List.of(clock(task, TODAY.plusDays(30)), moved));
		this.feed.on(new ClockEvent(ClockEvent.Type.MOVED, moved, Optional.empty(), NOW, ""));
		this.feed.on(new RequestEvent(RequestEvent.Type.SUPPLEMENTED, task.request(), Kind.OPEN, "KF-2026-000009", "新名",
				Status.SUBMITTED, new PersonId("p"), Optional.of(this.department), Optional.empty(), NOW, Map.of()));
		TaskRow row = this.rows.find(task.id()).orElseThrow();
		assertThat(row.dueDate()).contains(TODAY.plusDays(3));
		assertThat(row.subject()).isEqualTo("新名");
		assertThat(row.number()).isEqualTo("KF-2026-000009");
	}

	@Test
	void aDraftIsKeptUntilItsAuthorCompletes() {
		ReviewTask task = created("草稿", TODAY);
		this.drafts.save(task.id(), this.clerk, Map.of("reason", List.of("一"), "_refresh", List.of("1")));
		this.drafts.save(task.id(), this.clerk, Map.of("reason", List.of("一二")));
		this.drafts.save(task.id(), new PersonId("other"), Map.of("reason", List.of("三")));
		assertThat(this.drafts.find(task.id(), this.clerk)).map(Drafts.Draft::typed)
			.contains(Map.of("reason", List.of("一二")));
		this.feed.on(event(Type.COMPLETED, task, this.clerk, ""));
		assertThat(this.drafts.find(task.id(), this.clerk)).isEmpty();
		assertThat(this.drafts.find(task.id(), new PersonId("other"))).isPresent();
	}

	private List<TaskRow> page(Tab tab, TaskFilter filter) {
		return this.lists.page(tab, this.clerk, filter, null, 50).items();
	}

	private ReviewTask created(String subject, LocalDate due) {
		return created(subject, due, Role.CLERK);
	}

	private ReviewTask created(String subject, LocalDate due, Role role) {
		RequestId request = new RequestId(UUID.randomUUID().toString());
		ReviewTask task = new ReviewTask(new TaskId(UUID.randomUUID().toString()), request, "examine-application",
				this.department, role, Optional.empty(), NOW);
		given(this.cases.get(request)).willReturn(file(request, subject));
		if (due != null) {
			given(this.clocks.of(subject(task))).willReturn(List.of(clock(task, due)));
		}
		this.feed.on(event(Type.CREATED, task, null, ""));
		return task;
	}

	private static ReviewTask assigned(ReviewTask task, PersonId person) {
		return new ReviewTask(task.id(), task.request(), task.form(), task.department(), task.role(),
				Optional.of(person), task.createdAt());
	}

	private static ReviewTaskEvent event(Type type, ReviewTask task, PersonId by, String note) {
		return new ReviewTaskEvent(type, task, Optional.ofNullable(by), NOW, note);
	}

	private static ClockSubject subject(ReviewTask task) {
		return new ClockSubject(ClockSubject.REQUEST, task.request().value());
	}

	/** A running clock; without a due day it is paused. */
	@Test
	void whatWhoAskedKeepsIsNoLimitOfTheDepartment() {
		CaseClock record = new CaseClock(new ClockId("c-1"), new ClockSubject(ClockSubject.REQUEST, "r-1"),
				rule("USAGE_RECORD"), 90, 0, List.of(),
				new Due(TODAY, Optional.of(TODAY.plusDays(1)), Optional.empty(), false, List.of(), List.of()), 1,
				Instant.EPOCH, Optional.empty());
		assertThat(TaskDue.of(List.of(record)).day()).isNull();
	}

	private static ClockRule rule(String code) {
		return new ClockRule(code, 1, Unit.WORKDAYS, 10, 0, List.of(), new LegalBasis("", "STD", "6.1"), TODAY);
	}

	private static CaseClock clock(ReviewTask task, LocalDate due) {
		List<Pause> pauses = (due != null) ? List.of() : List.of(new Pause(TODAY, Optional.empty(), ""));
		return new CaseClock(new ClockId(UUID.randomUUID().toString()), subject(task), rule("OPEN_DECIDE_DELIVER"), 10,
				0, pauses, new Due(TODAY, Optional.ofNullable(due), Optional.ofNullable(due).map(Times::endOf), false,
						List.of(), List.of()),
				1, NOW, Optional.empty());
	}

	private CaseFile file(RequestId id, String subject) {
		Applicant applicant = new Applicant(new PersonId("p"), ApplicantType.CITIZEN, "王某", "ID_CARD", "110***", "王某",
				"138", "a@b", "");
		CaseFile.Content content = new CaseFile.Content(Optional.empty(), subject, NeedKind.NEW, "", List.of(), "", "",
				"", "", List.of(), "", "", "", "", false, "", "", "", "");
		return new CaseFile(id, "KF-2026-" + id.value().substring(0, 6).toUpperCase(Locale.ROOT), Kind.OPEN,
				Status.SUBMITTED, Optional.of(this.department), applicant, content, 1, Optional.of(NOW),
				Optional.empty(), Optional.empty(), 1);
	}

}
