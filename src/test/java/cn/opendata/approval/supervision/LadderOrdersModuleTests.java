package cn.opendata.approval.supervision;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.organization.Accounts;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFile;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Reviews;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestCases;
import cn.opendata.approval.shared.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the missed limit of a case to the order closed out, with the clock moved ahead.
 */
@DatabaseTest
class LadderOrdersModuleTests {

	private static final String DECIDE = "OPEN_DECIDE_DELIVER";

	private static final String SHARE = "SHARE_ANSWER_CONDITIONAL";

	private static final String ANSWER = "SUPERVISION_ANSWER";

	private static final Map<String, String> MEASURES = Map.of("measures", "已组织办理，三日内答复申请人");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Orders orders;

	@Autowired
	private Reviews reviews;

	@Autowired
	private TestCases filed;

	@Autowired
	private JdbcClient jdbc;

	private OrderHouse house;

	private RequestId late;

	@BeforeEach
	void caseThatWillBeLate() {
		this.house = new OrderHouse(this.context);
		this.late = this.house.accepted();
	}

	@Test
	void missedLimitBecomesAnOrderToTheHeadByTheSupervisorOfTheLevel() {
		CaseClock clock = this.house.clock(this.late, DECIDE);
		this.house.pass(this.late, DECIDE);
		assertThat(this.house.orders(this.late)).singleElement().satisfies((order) -> {
			assertThat(order.type()).isEqualTo(OrderType.DEADLINE);
			assertThat(order.number()).startsWith("DB-");
			assertThat(order.addressee()).isEqualTo(this.house.head.id().orElseThrow());
			assertThat(order.supervisor()).isEqualTo(this.house.county.id().orElseThrow());
			assertThat(order.charge()).contains(this.house.handler.name());
			assertThat(order.missed()).hasValueSatisfying((missed) -> {
				assertThat(missed.rule()).isEqualTo(DECIDE);
				assertThat(missed.dueOn()).isEqualTo(clock.due().due().orElseThrow());
			});
			assertThat(order.basis()).isEqualTo(clock.rule().basis());
			assertThat(order.demand()).contains(this.cases.get(this.late).number());
			assertThat(order.dueOn()).isPresent();
		});
		assertThat(this.house.task(order()).assignee()).isEqualTo(this.house.head.id());
		assertThat(this.house.told(this.house.head)).containsOnlyOnce("notification.order.RAISED");
		assertThat(this.house.told(this.house.county)).contains("notification.order.RAISED");
		assertThat(this.house.told(this.house.city)).isEmpty();
	}

	@Test
	void headAnswersAndTheSupervisorClosesItOut() {
		this.house.pass(this.late, DECIDE);
		RequestId order = order();
		assertThat(this.house.complete(order, this.house.head, MEASURES))
			.isEqualTo("process.done.answer-order.ANSWERED");
		assertThat(this.house.task(order)).satisfies((task) -> {
			assertThat(task.form()).isEqualTo("review-order-answer");
			assertThat(task.assignee()).isEqualTo(this.house.county.id());
		});
		this.house.complete(order, this.house.county, Map.of("result", "CLOSED"));
		assertThat(this.cases.get(order).status()).isEqualTo(Status.SETTLED);
		assertThat(this.orders.of(order)).hasValueSatisfying((it) -> {
			assertThat(it.status()).isEqualTo(Status.SETTLED);
			assertThat(it.closedAt()).isPresent();
		});
		assertThat(inTime(order)).isTrue();
		assertThat(this.house.told(this.house.head)).contains("notification.order.CLOSED");
	}

	@Test
	void returnedOrderIsAnsweredAgainWithinTheNewPeriod() {
		this.house.pass(this.late, DECIDE);
		RequestId order = order();
		this.house.complete(order, this.house.head, MEASURES);
		this.house.complete(order, this.house.county, Map.of("result", "RETURNED", "text", "未说明逾期原因", "days", "3"));
		assertThat(this.house.clock(order, ANSWER).days()).isEqualTo(3);
		assertThat(this.house.told(this.house.head)).contains("notification.order.RETURNED");
		this.house.complete(order, this.house.head, MEASURES);
		this.house.complete(order, this.house.county, Map.of("result", "CLOSED"));
		assertThat(this.cases.get(order).status()).isEqualTo(Status.SETTLED);
	}

	@Test
	void unansweredOrderGoesLevelByLevelToTheTopAndStaysThereMarked() {
		this.house.pass(this.late, DECIDE);
		RequestId order = order();
		this.house.pass(order, ANSWER);
		assertThat(this.orders.of(order)).hasValueSatisfying((it) -> {
			assertThat(it.supervisor()).isEqualTo(this.house.city.id().orElseThrow());
			assertThat(it.atTop()).isFalse();
		});
		assertThat(this.house.told(this.house.city)).contains("notification.order.PASSED");
		assertThat(this.house.task(order).assignee()).isEqualTo(this.house.head.id());
		for (int level = 0; level < 3 && !this.orders.of(order).orElseThrow().atTop(); level++) {
			this.house.pass(order, ANSWER);
		}
		assertThat(this.orders.of(order)).hasValueSatisfying((it) -> {
			assertThat(it.atTop()).isTrue();
			assertThat(it.status()).isEqualTo(Status.ORDERED);
		});
		this.house.complete(order, this.house.head, MEASURES);
		assertThat(this.cases.get(order).status()).isEqualTo(Status.RECTIFIED);
		assertThat(inTimeSoFar(order)).isFalse();
	}

	@Test
	void limitStillMissedThreeWorkingDaysLaterTakesTheSameOrderToTheLevelAbove() {
		this.house.pass(this.late, DECIDE);
		this.house.next(this.late, DECIDE);
		assertThat(this.house.orders(this.late)).singleElement()
			.satisfies((order) -> assertThat(order.supervisor()).isEqualTo(this.house.city.id().orElseThrow()));
		assertThat(this.context.getBean(OrderStore.class).levels(order())).extracting(HeldBy::cause)
			.containsExactly(Cause.RAISED, Cause.STILL_OPEN);
		this.house.run(this.late);
		assertThat(this.house.orders(this.late)).hasSize(1);
	}

	@Test
	void answerUnderReviewChangesHandsWithTheOrder() {
		this.house.pass(this.late, DECIDE);
		RequestId order = order();
		this.house.complete(order, this.house.head, MEASURES);
		this.house.next(this.late, DECIDE);
		assertThat(this.house.task(order)).satisfies((task) -> {
			assertThat(task.form()).isEqualTo("review-order-answer");
			assertThat(task.assignee()).isEqualTo(this.house.city.id());
		});
		this.house.complete(order, this.house.city, Map.of("result", "CLOSED"));
		assertThat(this.cases.get(order).status()).isEqualTo(Status.SETTLED);
	}

	@Test
	void closedOutOrderOfALimitStillMissedIsFollowedByOneOfTheLevelAbove() {
		this.house.pass(this.late, DECIDE);
		RequestId first = order();
		this.house.complete(first, this.house.head, MEASURES);
		this.house.complete(first, this.house.county, Map.of("result", "CLOSED"));
		this.house.next(this.late, DECIDE);
		assertThat(this.house.orders(this.late)).hasSize(2).last().satisfies((order) -> {
			assertThat(order.supervisor()).isEqualTo(this.house.city.id().orElseThrow());
			assertThat(order.open()).isTrue();
		});
	}

	@Test
	void warningsAndCasesEndedInTimeRaiseNothing() {
		for (int warning = 0; warning < 3; warning++) {
			this.house.next(this.late, DECIDE);
		}
		assertThat(this.house.told(this.house.handler)).anyMatch((key) -> key.startsWith("notification.clock."));
		assertThat(this.house.orders(this.late)).isEmpty();
		CaseFile file = this.cases.get(this.late);
		assertThat(file.status()).isEqualTo(Status.VERIFYING);
	}

	@Test
	void caseAnsweredInTimeRaisesNothingWhenItsDayPasses() {
		CaseClock clock = this.house.clock(this.late, DECIDE);
		this.filed.withdraw(applicant(), this.late);
		passed(clock);
		assertThat(this.house.orders(this.late)).isEmpty();
	}

	@Test
	void extendedCaseIsLateOnItsNewDayAlone() {
		RequestId shared = this.house.shared();
		CaseClock before = this.house.clock(shared, SHARE);
		this.context.getBean(Clocks.class).extend(before.id(), 5, this.context.getBean(Clock.class).instant());
		passed(before);
		this.house.run(shared);
		assertThat(this.house.orders(shared)).isEmpty();
		this.house.pass(shared, SHARE);
		assertThat(this.house.orders(shared)).singleElement()
			.satisfies((order) -> assertThat(order.missed().orElseThrow().dueOn())
				.isAfter(before.due().due().orElseThrow()));
	}

	@Test
	void limitsOfWhoAskedAndOfOrdersRaiseNothing() {
		RequestId asked = this.house.accepted();
		this.house.pass(asked, DECIDE);
		RequestId order = this.house.orders(asked).get(0).request();
		this.house.pass(order, ANSWER);
		assertThat(this.house.orders(order)).isEmpty();
		this.house.complete(order, this.house.head, MEASURES);
		this.house.pass(order, "SUPERVISION_REVIEW");
		assertThat(this.house.orders(order)).isEmpty();
		assertThat(this.house.told(this.house.city)).anyMatch((key) -> key.startsWith("notification.clock."));
	}

	@Test
	void administratorsHearWhereNobodyCanBeNamedAndTheRungIsKept() {
		Actor administrator = this.context.getBean(TestHouse.class).staff(this.house.countyOffice, Role.SYSTEM_ADMIN);
		this.jdbc.sql("DELETE FROM organization_role WHERE person_id = ?")
			.param(this.house.head.id().orElseThrow().value())
			.update();
		CaseClock clock = this.house.clock(this.late, DECIDE);
		this.house.pass(this.late, DECIDE);
		assertThat(this.house.orders(this.late)).isEmpty();
		assertThat(this.house.told(administrator)).containsOnlyOnce("notification.gap.HEAD");
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM supervision_rung WHERE clock_id = ? AND order_id IS NULL")
			.param(clock.id().value())
			.query(Integer.class)
			.single()).isEqualTo(1);
		this.context.getBean(TestHouse.class).staff(this.house.department, Role.HEAD);
		this.house.next(this.late, DECIDE);
		assertThat(this.house.orders(this.late)).singleElement()
			.satisfies((order) -> assertThat(order.supervisor()).isEqualTo(this.house.city.id().orElseThrow()));
	}

	private Actor applicant() {
		return this.context.getBean(Accounts.class).actor(this.cases.get(this.late).applicant().person());
	}

	private void passed(CaseClock clock) {
		this.context.getBean(BusinessTime.class)
			.forward(Duration
				.between(this.context.getBean(Clock.class).instant(), clock.due().dueInstant().orElseThrow())
				.plusHours(1));
		this.house.run(this.late);
	}

	@Test
	void pausedCaseRaisesNothing() {
		CaseClock clock = this.house.clock(this.late, DECIDE);
		this.reviews.askThirdParty(this.late, this.house.handler, "某公司", "请于十五个工作日内答复");
		passed(clock);
		assertThat(this.house.orders(this.late)).isEmpty();
	}

	private RequestId order() {
		return this.house.orders(this.late).get(0).request();
	}

	private Boolean inTime(RequestId id) {
		return this.jdbc.sql("SELECT in_time FROM request_case WHERE id = ?")
			.param(id.value())
			.query(Boolean.class)
			.single();
	}

	private boolean inTimeSoFar(RequestId order) {
		this.house.complete(order, this.context.getBean(cn.opendata.approval.organization.Accounts.class)
			.actor(this.orders.of(order).orElseThrow().supervisor()), Map.of("result", "CLOSED"));
		return inTime(order);
	}

}
