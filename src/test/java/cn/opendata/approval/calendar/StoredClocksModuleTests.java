package cn.opendata.approval.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.calendar.ClockEvent.Type;
import cn.opendata.approval.calendar.Rung.Kind;
import cn.opendata.approval.shared.ClockId;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.Times;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Clocks as rows: what they remember, refuse and publish.
 */
@DatabaseTest
@RecordApplicationEvents
class StoredClocksModuleTests {

	@Autowired
	private Clocks clocks;

	@Autowired
	private ClockMoves moves;

	@Autowired
	private NoticeImport imports;

	@Autowired
	private HolidayNotices notices;

	@Autowired
	private ClockRules rules;

	@Autowired
	private Clock clock;

	@Autowired
	private BusinessTime time;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEvents events;

	private final ClockSubject subject = new ClockSubject("test", UUID.randomUUID().toString());

	@Test
	void keepsTheClockWithItsExplanation() {
		CaseClock opened = open("OPEN_DECIDE_DELIVER", "2026-02-09");
		assertThat(opened.due().due()).contains(LocalDate.of(2026, 2, 24));
		assertThat(this.clocks.clock(opened.id())).contains(opened);
		assertThat(opened.due().skipped()).hasSize(4);
		assertThat(types(opened.id())).containsExactly(Type.OPENED);
	}

	@Test
	void runsUntilTheDayThatIsNamed() {
		LocalDate start = LocalDate.of(2026, 3, 2);
		CaseClock opened = this.clocks.openUntil(this.subject, "GRANT_END", start, start, LocalDate.of(2027, 5, 1));
		assertThat(opened.due().due()).contains(LocalDate.of(2027, 5, 1));
		assertThat(this.clocks.clock(opened.id()).map((clock) -> clock.due().dueInstant()))
			.contains(Optional.of(Instant.parse("2027-05-01T16:00:00Z")));
		assertThatThrownBy(() -> this.clocks.openUntil(this.subject, "GRANT_END", start, start, start.minusDays(1)))
			.isInstanceOf(RuntimeException.class);
	}

	@Test
	void pausesAndResumes() {
		CaseClock opened = open("SHARE_PROVIDE", "2026-03-02");
		CaseClock paused = this.clocks.pause(opened.id(), LocalDate.of(2026, 3, 10), "test");
		assertThat(paused.paused()).isTrue();
		assertThat(paused.due().due()).isEmpty();
		assertThat(this.clocks.nextRung(opened.id())).isEmpty();
		assertThatThrownBy(() -> this.clocks.pause(opened.id(), LocalDate.of(2026, 3, 11), "test"))
			.isInstanceOf(Refused.class);
		CaseClock resumed = this.clocks.resume(opened.id(), LocalDate.of(2026, 3, 24));
		assertThat(resumed.due().due()).contains(LocalDate.of(2026, 4, 14));
		assertThat(types(opened.id())).containsExactly(Type.OPENED, Type.PAUSED, Type.RESUMED);
	}

	@Test
	void answerBeforeTheLetterIsRefused() {
		CaseClock opened = open("SHARE_PROVIDE", "2026-03-02");
		this.clocks.pause(opened.id(), LocalDate.of(2026, 3, 10), "test");
		assertThatThrownBy(() -> this.clocks.resume(opened.id(), LocalDate.of(2026, 3, 9))).isInstanceOf(Refused.class);
	}

	@Test
	void extendsOnceAndInTime() {
		CaseClock opened = open("CATALOGUE_UPDATE", "2025-08-01");
		Instant due = Times.endOf(LocalDate.of(2025, 8, 15));
		assertThatThrownBy(() -> this.clocks.extend(opened.id(), 5, due)).isInstanceOf(Refused.class);
		assertThatThrownBy(() -> this.clocks.extend(opened.id(), 6, due.minusMillis(1))).isInstanceOf(Refused.class);
		CaseClock extended = this.clocks.extend(opened.id(), 5, due.minusMillis(1));
		assertThat(extended.due().due()).contains(LocalDate.of(2025, 8, 22));
		assertThatThrownBy(() -> this.clocks.extend(opened.id(), 1, due.minusMillis(1))).isInstanceOf(Refused.class);
	}

	@Test
	void ruleWithoutExtensionIsNotExtended() {
		CaseClock opened = open("OPEN_DECIDE_DELIVER", "2026-02-09");
		assertThatThrownBy(() -> this.clocks.extend(opened.id(), 1, Instant.EPOCH)).isInstanceOf(Refused.class);
	}

	@Test
	void ruleWithoutDaysAsksForThem() {
		assertThatThrownBy(() -> open("RECTIFY", "2026-02-09")).isInstanceOf(Refused.class);
		CaseClock own = this.clocks.open(this.subject, "RECTIFY", LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 9),
				3);
		assertThat(own.due().due()).contains(LocalDate.of(2026, 2, 12));
	}

	@Test
	void endedClockStaysEnded() {
		CaseClock opened = open("OPEN_DECIDE_DELIVER", "2026-02-09");
		Instant at = Times.endOf(LocalDate.of(2026, 2, 24)).minusSeconds(1);
		assertThat(this.clocks.end(opened.id(), at).overdue(Instant.MAX)).isFalse();
		assertThat(this.clocks.end(opened.id(), at.plusSeconds(60)).endedAt()).contains(at);
		assertThat(this.clocks.nextRung(opened.id())).isEmpty();
		assertThat(this.clocks.running(this.subject, "OPEN_DECIDE_DELIVER")).isEmpty();
		assertThatThrownBy(() -> this.clocks.pause(opened.id(), LocalDate.of(2026, 2, 10), "test"))
			.isInstanceOf(Refused.class);
		assertThat(types(opened.id())).containsExactly(Type.OPENED, Type.ENDED);
	}

	@Test
	void newestClockComesFirst() {
		CaseClock first = open("OPEN_SUPPLEMENT_NOTICE", "2026-02-09");
		CaseClock second = open("OPEN_SUPPLEMENT_NOTICE", "2026-02-10");
		assertThat(this.clocks.of(this.subject)).containsExactly(second, first);
		assertThat(this.clocks.running(this.subject, "OPEN_SUPPLEMENT_NOTICE")).contains(second);
	}

	@Test
	void climbsTheLadderOfAClockThatIsLongOverdue() {
		CaseClock opened = open("OPEN_DECIDE_DELIVER", "2026-02-09");
		List<Rung> climbed = new ArrayList<>();
		for (Rung rung = next(opened); rung != null; rung = next(opened)) {
			this.clocks.reach(opened.id(), rung);
			climbed.add(rung);
		}
		assertThat(climbed).extracting(Rung::key).containsExactly("WARNING-0", "EXPIRED-0", "ESCALATED-3");
		assertThat(climbed.get(2).at()).isEqualTo(Times.endOf(LocalDate.of(2026, 2, 27)));
		assertThat(types(opened.id())).containsExactly(Type.OPENED, Type.REACHED, Type.REACHED, Type.REACHED);
	}

	@Test
	void rungOfTheFutureIsNotReached() {
		CaseClock opened = openToday("SHARE_PROVIDE");
		Rung warning = next(opened);
		assertThat(warning.kind()).isEqualTo(Kind.WARNING);
		assertThat(warning.workdays()).isEqualTo(3);
		this.clocks.reach(opened.id(), warning);
		assertThat(next(opened)).isEqualTo(warning);
	}

	@Test
	void rungIsReachedOnceByManyAtOnce() throws Exception {
		CaseClock opened = open("OPEN_DECIDE_DELIVER", "2026-02-09");
		Rung warning = next(opened);
		ExecutorService nodes = Executors.newFixedThreadPool(4);
		Callable<Void> node = () -> {
			this.clocks.reach(opened.id(), warning);
			return null;
		};
		for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
			done.get();
		}
		nodes.shutdown();
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM calendar_rung WHERE clock_id = ?")
			.param(opened.id().value())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void newNoticeMovesRunningClocksOnly() {
		LocalDate start = LocalDate.of(2051, 9, 29);
		CaseClock running = this.clocks.open(this.subject, "SHARE_ANSWER_UNCONDITIONAL", start, start);
		CaseClock finished = this.clocks.open(this.subject, "SHARE_ANSWER_UNCONDITIONAL", start, start);
		this.clocks.end(finished.id(), this.clock.instant());
		assertThat(running.due().provisional()).isTrue();
		load(2051, "2051-09-30", true);
		CaseClock moved = this.clocks.clock(running.id()).orElseThrow();
		assertThat(moved.due().due()).contains(LocalDate.of(2051, 10, 2));
		assertThat(moved.due().provisional()).isFalse();
		assertThat(this.clocks.clock(finished.id()).orElseThrow().due()).isEqualTo(finished.due());
		assertThat(types(running.id())).containsExactly(Type.OPENED, Type.MOVED);
		assertThat(this.jdbc.sql("SELECT old_due FROM calendar_clock_move WHERE clock_id = ?")
			.param(running.id().value())
			.query(LocalDate.class)
			.list()).containsExactly(running.due().due().orElseThrow());
	}

	@Test
	void noticeAppliedOnAnOlderViewIsRefused() {
		Notice notice = notice(2052, "2052-09-30", true);
		long seen = this.imports.propose(notice).calendarVersion();
		assertThatThrownBy(() -> this.imports.apply(notice, seen - 1, null)).isInstanceOf(Refused.class);
	}

	@Test
	void proposalTellsWhatWouldChange() {
		LocalDate start = LocalDate.of(2053, 9, 29);
		this.clocks.open(this.subject, "SHARE_ANSWER_UNCONDITIONAL", start, start);
		Proposal proposal = this.imports.propose(notice(2053, "2053-09-30", true));
		assertThat(proposal.replaces()).isFalse();
		assertThat(proposal.changes()).hasSize(1);
		assertThat(proposal.moves()).isOne();
		assertThat(this.notices.years()).doesNotContain(2053);
	}

	@Test
	void everyRuleOfTheTableIsThere() {
		assertThat(this.rules.all(LocalDate.of(2026, 1, 1))).extracting(ClockRule::code)
			.contains("OPEN_SUPPLEMENT_NOTICE", "OPEN_SUPPLEMENT_REPLY", "OPEN_DECIDE_DELIVER", "THIRD_PARTY_REPLY",
					"SHARE_ANSWER_UNCONDITIONAL", "SHARE_ANSWER_CONDITIONAL", "SHARE_PROVIDE", "VERIFY_REPLY",
					"CATALOGUE_UPDATE", "CATALOGUE_REVIEW", "RECTIFY", "RECONSIDER", "OPEN_ROUTE",
					"OPEN_AGREEMENT_SIGN", "OPEN_FEEDBACK");
		assertThatThrownBy(() -> this.rules.inForce("NO_SUCH_RULE", LocalDate.of(2026, 1, 1)))
			.isInstanceOf(Refused.class);
	}

	@Test
	void timeMovesAheadForEveryone() {
		Instant before = this.clock.instant();
		this.time.forward(Duration.ofMinutes(1));
		assertThat(this.clock.instant()).isAfterOrEqualTo(before.plusSeconds(60));
		assertThat(this.events.stream(TimeForwarded.class)).containsExactly(new TimeForwarded(this.time.offset()));
		assertThatThrownBy(() -> this.time.forward(Duration.ofMinutes(-1))).isInstanceOf(Refused.class);
	}

	private CaseClock open(String rule, String start) {
		LocalDate day = LocalDate.parse(start);
		return this.clocks.open(this.subject, rule, day, day);
	}

	private CaseClock openToday(String rule) {
		return open(rule, Times.day(this.clock.instant()).toString());
	}

	private Rung next(CaseClock clock) {
		return this.clocks.nextRung(clock.id()).orElse(null);
	}

	private void load(int year, String day, boolean off) {
		Notice notice = notice(year, day, off);
		this.imports.apply(notice, this.imports.propose(notice).calendarVersion(), null);
		this.moves.catchUp();
	}

	private static Notice notice(int year, String day, boolean off) {
		return NoticeFile.read("""
				{"year": %d, "papers": [], "days": [{"name": "test", "date": "%s", "isOffDay": %s}]}"""
			.formatted(year, day, off)
			.getBytes(StandardCharsets.UTF_8));
	}

	private List<Type> types(ClockId id) {
		return this.events.stream(ClockEvent.class)
			.filter((event) -> event.clock().id().equals(id))
			.map(ClockEvent::type)
			.toList();
	}

}
