package cn.opendata.approval.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.ClockEvent;
import cn.opendata.approval.calendar.ClockRule;
import cn.opendata.approval.calendar.ClockSubject;
import cn.opendata.approval.calendar.Due;
import cn.opendata.approval.calendar.Rung;
import cn.opendata.approval.calendar.Unit;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.ReviewTask;
import cn.opendata.approval.process.ReviewTaskEvent;
import cn.opendata.approval.request.RequestEvent;
import cn.opendata.approval.shared.ClockId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.PersonId;
import cn.opendata.approval.shared.TaskId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("database")
class WhoIsToldModuleTests {

	private final HouseOfTests house = new HouseOfTests();

	private final RequestNotices requests = new RequestNotices(this.house.notices, this.house.organizations,
			this.house.cases);

	private final TaskNotices tasks = new TaskNotices(this.house.notices, this.house.organizations, this.house.cases);

	private final ClockNotices clocks = new ClockNotices(this.house.notices, this.house.organizations, this.house.cases,
			new Ladder(this.house.organizations, this.house.charge()));

	@Test
	void departmentLearnsOfAWithdrawal() {
		this.requests.on(this.house.event(RequestEvent.Type.WITHDRAWN, Map.of()));
		assertThat(this.house.told()).containsExactly("applicant", "clerk-1", "clerk-2", "handler");
	}

	@ParameterizedTest
	@EnumSource(value = RequestEvent.Type.class, mode = EnumSource.Mode.EXCLUDE, names = "WITHDRAWN")
	void applicantIsWrittenToAboutWhatIsMailedAndNothingElse(RequestEvent.Type type) {
		this.requests.on(this.house.event(type, Map.of()));
		if (type.mailed()) {
			assertThat(this.house.told()).containsExactly("applicant");
			assertThat(this.house.mails()).singleElement().satisfies((mail) -> {
				assertThat(mail.content().subject()).contains("KF-2026-000123");
				assertThat(mail.content().text()).contains("企业名录", "https://data.example.gov.cn/cases/KF-2026-000123");
			});
		}
		else {
			assertThat(this.house.told()).isEmpty();
			assertThat(this.house.mails()).isEmpty();
		}
	}

	@Test
	void mailAboutACaseGoesToTheAddressOfTheCase() {
		this.requests.on(this.house.event(RequestEvent.Type.ACCEPTED, Map.of("due", "2026-03-06")));
		assertThat(this.house.mails()).singleElement().satisfies((mail) -> {
			assertThat(mail.address()).isEqualTo("contact@example.cn");
			assertThat(mail.content().text()).contains("2026年3月6日");
		});
	}

	@Test
	void englishReaderIsWrittenToInEnglish() {
		this.house.applicantReads(Locale.ENGLISH);
		this.requests.on(this.house.event(RequestEvent.Type.ACCEPTED, Map.of()));
		assertThat(this.house.mails()).singleElement()
			.extracting((mail) -> mail.content().subject())
			.isEqualTo("Accepted: KF-2026-000123");
	}

	@Test
	void switchedOffGroupSendsNoMailButAMessage() {
		this.house.preferences.keep(new PersonId("applicant"), Set.of());
		this.requests.on(this.house.event(RequestEvent.Type.SUBMITTED, Map.of()));
		assertThat(this.house.told()).containsExactly("applicant");
		assertThat(this.house.mails()).isEmpty();
	}

	@Test
	void letterRequiredByLawIsMailedWhateverIsSwitchedOff() {
		this.house.preferences.keep(new PersonId("applicant"), Set.of());
		this.requests.on(this.house.event(RequestEvent.Type.DECIDED, Map.of()));
		assertThat(this.house.mails()).hasSize(1);
	}

	@Test
	void newTaskIsToldToAllWhoMayTakeIt() {
		this.tasks.on(task(ReviewTaskEvent.Type.CREATED, Optional.empty(), Optional.empty(), ""));
		assertThat(this.house.told()).containsExactly("clerk-1", "clerk-2");
	}

	@Test
	void taskHandedOverIsToldToTheOneWhoGetsItWithTheNote() {
		this.tasks.on(task(ReviewTaskEvent.Type.ASSIGNED, Optional.of("clerk-2"), Optional.of("clerk-1"), "请代为办理"));
		assertThat(this.house.told()).containsExactly("clerk-2");
		assertThat(this.house.mails().get(0).content().text()).contains("请代为办理", "clerk-1");
	}

	@Test
	void claimingATaskTellsNobody() {
		this.tasks.on(task(ReviewTaskEvent.Type.ASSIGNED, Optional.of("clerk-1"), Optional.of("clerk-1"), ""));
		this.tasks.on(task(ReviewTaskEvent.Type.COMPLETED, Optional.of("clerk-1"), Optional.of("clerk-1"), ""));
		assertThat(this.house.told()).isEmpty();
	}

	@Test
	void warningGoesToWhoeverHasTheTaskInHand() {
		this.house.inCharge("clerk-2");
		this.clocks.on(reached("OPEN_DECIDE_DELIVER", Rung.Kind.WARNING, 3));
		assertThat(this.house.told()).containsExactly("clerk-2");
		assertThat(this.house.mails().get(0).content().text()).contains("还有 3 个工作日", "2026年3月6日");
	}

	@Test
	void warningOfACaseWithoutTaskGoesToTheHandlers() {
		this.clocks.on(reached("OPEN_DECIDE_DELIVER", Rung.Kind.WARNING, 1));
		assertThat(this.house.told()).containsExactly("handler");
	}

	@Test
	void lastDayIsToldToTheHeadToo() {
		this.clocks.on(reached("OPEN_DECIDE_DELIVER", Rung.Kind.WARNING, 0));
		assertThat(this.house.told()).containsExactly("handler", "head");
	}

	@Test
	void overdueIsToldToTheHeadAndTheSupervisorOfTheLevelWithNameAndDay() {
		this.clocks.on(reached("OPEN_DECIDE_DELIVER", Rung.Kind.EXPIRED, 0));
		assertThat(this.house.told()).containsExactly("county-supervisor", "head");
		assertThat(this.house.mails().get(0).content().text()).contains("handler", "2026年3月6日", "KF-2026-000123");
	}

	@Test
	void escalationGoesToTheLevelAbove() {
		this.clocks.on(reached("OPEN_DECIDE_DELIVER", Rung.Kind.ESCALATED, 3));
		assertThat(this.house.told()).containsExactly("city-supervisor");
	}

	@Test
	void applicantIsRemindedOfTheirOwnLimitAndNobodyBlamedWhenItPasses() {
		this.clocks.on(reached("OPEN_SUPPLEMENT_REPLY", Rung.Kind.WARNING, 3));
		this.clocks.on(reached("OPEN_SUPPLEMENT_REPLY", Rung.Kind.EXPIRED, 0));
		assertThat(this.house.told()).containsExactly("applicant");
	}

	@Test
	void otherFactsOfAClockTellNobody() {
		CaseClock clock = reached("OPEN_DECIDE_DELIVER", Rung.Kind.WARNING, 3).clock();
		for (ClockEvent.Type type : ClockEvent.Type.values()) {
			if (type != ClockEvent.Type.REACHED) {
				this.clocks.on(new ClockEvent(type, clock, Optional.empty(), HouseOfTests.NOW, ""));
			}
		}
		assertThat(this.house.told()).isEmpty();
	}

	private static ReviewTaskEvent task(ReviewTaskEvent.Type type, Optional<String> assignee, Optional<String> by,
			String note) {
		ReviewTask task = new ReviewTask(new TaskId("t-1"), HouseOfTests.CASE, "examine-application",
				HouseOfTests.STATISTICS, Role.CLERK, assignee.map(PersonId::new), HouseOfTests.NOW);
		return new ReviewTaskEvent(type, task, by.map(PersonId::new), HouseOfTests.NOW, note);
	}

	private static ClockEvent reached(String rule, Rung.Kind kind, int workdays) {
		Instant at = Instant.parse("2026-03-06T16:00:00Z");
		Due due = new Due(LocalDate.of(2026, 2, 24), Optional.of(LocalDate.of(2026, 3, 6)), Optional.of(at), false,
				List.of(), List.of());
		CaseClock clock = new CaseClock(new ClockId("c-1"),
				new ClockSubject(ClockSubject.REQUEST, HouseOfTests.CASE.value()), new ClockRule(rule, 1, Unit.CALENDAR,
						10, 0, List.of(3, 1, 0), new LegalBasis("", "规范", "第六条"), LocalDate.of(2020, 1, 1)),
				10, 0, List.of(), due, 1, HouseOfTests.NOW, Optional.empty());
		return new ClockEvent(ClockEvent.Type.REACHED, clock, Optional.of(new Rung(kind, workdays, at)), at, "");
	}

}
