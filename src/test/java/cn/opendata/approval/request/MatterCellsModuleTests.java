package cn.opendata.approval.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.dispute.Disputes;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.organization.TestPermissions;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import cn.opendata.approval.supervision.Orders;
import cn.opendata.approval.supervision.TestOrders;
import cn.opendata.approval.verification.Verifications;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every cell of the permission tables for verifications, disputes and orders, tried: each
 * status, each person, each act.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatterCellsModuleTests {

	private static final TestPermissions VERIFICATION = new TestPermissions("verification");

	private static final TestPermissions DISPUTE = new TestPermissions("dispute");

	private static final TestPermissions SUPERVISION = new TestPermissions("supervision");

	private static final Set<Role> OF_ASKING = Set.of(Role.REQUESTER, Role.REQUESTING_HEAD);

	private static final String WORDS = "双方同意缩小使用范围";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CaseRegister register;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private CaseFiles files;

	@Autowired
	private Verifications verifications;

	@Autowired
	private Disputes disputes;

	@Autowired
	private Orders orders;

	@Autowired
	private TestCases cases;

	@Autowired
	private Clock clock;

	private SharingCast cast;

	private Cast around;

	private LocalDate today;

	@BeforeAll
	void people() {
		this.cast = new SharingCast(this.context);
		this.around = new Cast(this.context);
		this.today = Times.day(this.clock.instant());
	}

	private Map<String, BiConsumer<Actor, RequestId>> common() {
		Map<String, BiConsumer<Actor, RequestId>> all = new LinkedHashMap<>();
		all.put("read", (by, id) -> CellTrials.read(this.applications, this.files, by, id));
		all.put("withdraw", (by, id) -> this.applications.withdraw(by, id, "已按期办结"));
		return all;
	}

	private Map<String, BiConsumer<Actor, RequestId>> ofVerification() {
		Map<String, BiConsumer<Actor, RequestId>> all = common();
		all.put("answer", (by, id) -> this.verifications.answer(id, by, List.of()));
		return all;
	}

	private Map<String, BiConsumer<Actor, RequestId>> ofDispute() {
		Map<String, BiConsumer<Actor, RequestId>> all = common();
		all.put("negotiate", (by, id) -> this.disputes.negotiate(id, by, true, WORDS));
		all.put("mediate", (by, id) -> this.disputes.mediate(id, by, true, WORDS));
		all.put("rule", (by, id) -> this.disputes.rule(id, by, WORDS, "第12号", this.today));
		return all;
	}

	private Map<String, BiConsumer<Actor, RequestId>> ofOrder() {
		Map<String, BiConsumer<Actor, RequestId>> all = common();
		all.put("answer", (by, id) -> this.orders.answer(id, by, WORDS));
		all.put("review", (by, id) -> this.orders.close(id, by, ""));
		return all;
	}

	@Test
	void everyActAndStatusOfTheTablesIsTried() {
		assertThat(VERIFICATION.actions()).containsExactlyInAnyOrder("report", "read", "withdraw", "answer");
		assertThat(VERIFICATION.states()).containsExactlyInAnyOrderElementsOf(states(Kind.VERIFY));
		assertThat(DISPUTE.actions()).containsExactlyInAnyOrder("raise", "read", "withdraw", "negotiate", "mediate",
				"rule");
		assertThat(DISPUTE.states()).containsExactlyInAnyOrderElementsOf(states(Kind.DISPUTE));
		assertThat(SUPERVISION.actions()).containsExactlyInAnyOrder("raise", "reassign", "read", "withdraw", "answer",
				"review");
		assertThat(SUPERVISION.states()).containsExactlyInAnyOrderElementsOf(states(Kind.SUPERVISE));
	}

	private static List<String> states(Kind kind) {
		return Stream.concat(Stream.of("NONE"), kind.statuses().stream().map(Status::name)).toList();
	}

	private static Stream<Status> verifying() {
		return Kind.VERIFY.statuses().stream();
	}

	private static Stream<Status> disputing() {
		return Kind.DISPUTE.statuses().stream();
	}

	@ParameterizedTest
	@MethodSource("verifying")
	void verificationOfADepartmentIsAsTheTableSays(Status status) {
		RequestId id = verification(Optional.of(this.cast.asking), this.cast.requester);
		move(id, status, this.cast.requester, this.cast.here(Role.DATA_MANAGER));
		assertThat(trials(VERIFICATION, ofVerification()).wrong(id, status, this.cast.everybody())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("verifying")
	void correctionOfThePublicIsAsTheTableSays(Status status) {
		RequestId id = this.register
			.open(new CaseRegister.Matter(Kind.VERIFY, "OPEN_CORRECTION", Optional.empty(), this.around.department,
					Optional.of(this.cast.entry), "法人登记信息", "号码有误", List.of()), this.around.applicant)
			.id();
		move(id, status, this.around.applicant, this.around.here(Role.DATA_MANAGER));
		assertThat(trials(VERIFICATION, ofVerification()).wrong(id, status, this.around.everybody())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("disputing")
	void disputeIsAsTheTableSays(Status status) {
		RequestId id = this.register
			.open(new CaseRegister.Matter(Kind.DISPUTE, "DISPUTE_NEGOTIATE", Optional.of(this.cast.asking),
					this.cast.provider, Optional.of(this.cast.entry), "使用范围", "停止超范围使用", List.of()),
					this.cast.requester)
			.id();
		move(id, status, this.cast.requester, this.cast.here(Role.HANDLER));
		// a handler of the party that raised it reads and withdraws as its requesters do
		List<Cast.Someone> everybody = this.cast.everybody()
			.stream()
			.map((one) -> one.name().equals("handler of the asking department")
					? new Cast.Someone(one.name(), one.actor(), Set.of(Role.REQUESTER), Set.of()) : one)
			.toList();
		assertThat(trials(DISPUTE, ofDispute()).wrong(id, status, everybody)).isEmpty();
	}

	private static Stream<Status> supervising() {
		return Kind.SUPERVISE.statuses().stream();
	}

	@ParameterizedTest
	@MethodSource("supervising")
	void orderIsAsTheTableSays(Status status) {
		TestHouse house = this.context.getBean(TestHouse.class);
		DepartmentId office = house.department();
		Actor supervisor = house.staff(office, Role.SUPERVISOR);
		RequestId id = TestOrders.raised(this.context, supervisor, this.cast.here(Role.HEAD));
		moveOrder(id, status, supervisor);
		// the cast's users are strangers to an order; its requesters are the supervisors
		// who have it
		List<Cast.Someone> everybody = new ArrayList<>(this.cast.everybody()
			.stream()
			.map((one) -> one.roles().stream().anyMatch(OF_ASKING::contains)
					? new Cast.Someone(one.name(), one.actor(), Set.of(), Set.of()) : one)
			.toList());
		everybody.add(new Cast.Someone("supervisor who has it", supervisor, Set.of(Role.REQUESTER, Role.SUPERVISOR),
				Set.of()));
		everybody.add(new Cast.Someone("colleague of that supervisor", house.staff(office, Role.SUPERVISOR),
				Set.of(Role.REQUESTER, Role.SUPERVISOR), Set.of()));
		everybody.add(new Cast.Someone("requester beside the supervisor",
				house.staff(office, Role.REQUESTER, Role.HEAD), Set.of(), Set.of()));
		assertThat(trials(SUPERVISION, ofOrder()).wrong(id, status, everybody)).isEmpty();
	}

	private void moveOrder(RequestId id, Status status, Actor supervisor) {
		if (status == Status.WITHDRAWN) {
			this.applications.withdraw(supervisor, id, "已按期办结");
		}
		else if (status != Status.ORDERED) {
			this.orders.answer(id, this.cast.here(Role.HEAD), WORDS);
			if (status == Status.SETTLED) {
				this.orders.close(id, supervisor, "");
			}
		}
		assertThat(this.files.get(id).status()).isEqualTo(status);
	}

	@ParameterizedTest
	@EnumSource(value = Kind.class, names = { "VERIFY", "DISPUTE" })
	void openingIsAsTheTableSays(Kind kind) {
		CaseFile about = this.files
			.get(this.cases.shared(this.cast.requester, this.today.plusDays(365), this.cast.entry));
		TestPermissions table = (kind == Kind.VERIFY) ? VERIFICATION : DISPUTE;
		String act = (kind == Kind.VERIFY) ? "report" : "raise";
		assertThat(this.cast.everybody())
			.allSatisfy((one) -> assertThat(this.register.mayOpen(one.actor(), kind, Optional.of(about))).as(one.name())
				.isEqualTo(table.allow(one.roles(), "NONE", act)));
		assertThat(this.around.everybody())
			.allSatisfy((one) -> assertThat(this.register.mayOpen(one.actor(), kind, Optional.empty())).as(one.name())
				.isEqualTo(kind == Kind.VERIFY && one.actor().has(Role.APPLICANT)));
	}

	private RequestId verification(Optional<DepartmentId> asking, Actor by) {
		return this.register
			.open(new CaseRegister.Matter(Kind.VERIFY, "VERIFY_REPLY", asking, this.cast.provider,
					Optional.of(this.cast.entry), "法人登记信息", "号码有误", List.of()), by)
			.id();
	}

	private CellTrials trials(TestPermissions table, Map<String, BiConsumer<Actor, RequestId>> acts) {
		return new CellTrials(this.context, table, acts, Set.of());
	}

	private void move(RequestId id, Status status, Actor asks, Actor answers) {
		switch (status) {
			case WITHDRAWN -> this.applications.withdraw(asks, id, "");
			case MEDIATING -> this.disputes.negotiate(id, answers, false, WORDS);
			case RULING -> {
				this.disputes.negotiate(id, answers, false, WORDS);
				this.disputes.mediate(id, this.cast.office, false, WORDS);
			}
			case SETTLED -> {
				if (this.files.get(id).kind() == Kind.VERIFY) {
					this.verifications.answer(id, answers, List.of());
				}
				else {
					this.disputes.negotiate(id, answers, true, WORDS);
				}
			}
			default -> assertThat(this.files.get(id).status()).isEqualTo(status);
		}
		assertThat(this.files.get(id).status()).isEqualTo(status);
	}

}
