package cn.opendata.approval.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A case from draft to decision, by its doors.
 */
@DatabaseTest
class CaseLifeModuleTests {

	private static final LegalBasis BASIS = new LegalBasis("", "《中华人民共和国政府信息公开条例》", "第十五条");

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private Reviews reviews;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private Clocks clocks;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestHouse house;

	private Actor applicant;

	private Actor office;

	private DepartmentId department;

	private Actor clerk;

	private Actor handler;

	private Actor secrecy;

	private Actor dataManager;

	private Actor head;

	@BeforeEach
	void people() {
		this.applicant = this.house.applicant();
		this.office = this.house.staff(this.house.platformOffice(), Role.PLATFORM_OFFICE);
		this.department = this.house.department();
		this.clerk = this.house.staff(this.department, Role.CLERK);
		this.handler = this.house.staff(this.department, Role.HANDLER);
		this.secrecy = this.house.staff(this.department, Role.SECRECY_REVIEWER);
		this.dataManager = this.house.staff(this.department, Role.DATA_MANAGER);
		this.head = this.house.staff(this.department, Role.HEAD);
	}

	@Test
	void keepsDraftHoweverIncomplete() {
		RequestId id = this.applications.start(this.applicant, Optional.empty());
		this.applications.save(this.applicant, id, Map.of("description", List.of("只写了一半")));
		assertThat(this.applications.open(this.applicant, id).content().description()).isEqualTo("只写了一半");
	}

	@Test
	void namesEveryFaultAtOnce() {
		RequestId id = this.applications.start(this.applicant, Optional.empty());
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.applications.submit(this.applicant, id, false))
			.satisfies((refused) -> assertThat(refused.violations()).extracting(Violation::field)
				.contains("dataName", "description", "theme", "formats", "purpose", "scenario", "expected", "usePeriod",
						"undertaking"));
	}

	@Test
	void submittingTwiceMakesOneCase() {
		RequestId id = draft();
		String number = this.applications.submit(this.applicant, id, true);
		assertThat(number).matches("KF-\\d{4}-\\d{6}");
		assertThat(this.applications.submit(this.applicant, id, true)).isEqualTo(number);
	}

	@Test
	void requestThatNamesNoProviderGoesToPlatformOffice() {
		RequestId id = submitted();
		assertThat(status(id)).isEqualTo(Status.ROUTING);
		assertThat(running(id)).containsExactly("OPEN_ROUTE");
		this.reviews.route(id, this.office, this.department, "");
		assertThat(status(id)).isEqualTo(Status.SUBMITTED);
		assertThat(running(id)).containsExactly("OPEN_SUPPLEMENT_NOTICE");
	}

	@Test
	void supplementRestartsTheClockAndIsAskedOnce() {
		RequestId id = routed();
		this.reviews.askSupplement(id, this.clerk, List.of("请说明用途"), 10);
		assertThat(running(id)).containsExactly("OPEN_SUPPLEMENT_REPLY");
		this.applications.save(this.applicant, id, Map.of("scenario", List.of("用于研究全省公共卫生间的分布情况")));
		this.applications.supplement(this.applicant, id, "已补充用途");
		assertThat(status(id)).isEqualTo(Status.SUBMITTED);
		assertThat(running(id)).containsExactly("OPEN_SUPPLEMENT_NOTICE");
		assertThat(this.cases.versions(id)).hasSize(2);
		assertRefused(() -> this.reviews.askSupplement(id, this.clerk, List.of("再补一次"), 10), Refused.Kind.CONFLICT);
	}

	@Test
	void silenceOfTheClerkIsAcceptanceAsOfReceipt() {
		RequestId id = routed();
		this.reviews.deemAccepted(id);
		assertThat(status(id)).isEqualTo(Status.VERIFYING);
		assertThat(running(id)).containsExactly("OPEN_DECIDE_DELIVER");
	}

	@Test
	void silenceOfTheApplicantIsAbandonment() {
		RequestId id = routed();
		this.reviews.askSupplement(id, this.clerk, List.of("请说明用途"), 10);
		this.reviews.abandon(id);
		assertThat(status(id)).isEqualTo(Status.ABANDONED);
		assertThat(running(id)).isEmpty();
	}

	@Test
	void transferKeepsNumberAndClockAndHappensOnce() {
		RequestId id = routed();
		String number = this.cases.get(id).number();
		DepartmentId other = this.house.department();
		this.reviews.transfer(id, this.clerk, other, "数据由该部门持有");
		assertThat(this.cases.get(id).number()).isEqualTo(number);
		assertThat(this.cases.get(id).department()).contains(other);
		Actor clerkThere = this.house.staff(other, Role.CLERK);
		assertRefused(() -> this.reviews.transfer(id, clerkThere, this.department, "数据不由本部门持有"), Refused.Kind.CONFLICT);
	}

	@Test
	void thirdPartyStopsTheClockOfTheDecision() {
		RequestId id = accepted();
		this.reviews.askThirdParty(id, this.handler, "某公司", "请于十五个工作日内答复是否同意公开");
		assertThat(clock(id, "OPEN_DECIDE_DELIVER").paused()).isTrue();
		this.reviews.recordThirdParty(id, this.handler, false, "不同意公开");
		assertThat(clock(id, "OPEN_DECIDE_DELIVER").paused()).isFalse();
		assertThat(status(id)).isEqualTo(Status.PROPOSING);
	}

	@Test
	void silentThirdPartyLetsTheClockRunOn() {
		RequestId id = accepted();
		this.reviews.askThirdParty(id, this.handler, "某公司", "请于十五个工作日内答复是否同意公开");
		this.reviews.thirdPartySilent(id);
		assertThat(clock(id, "OPEN_DECIDE_DELIVER").paused()).isFalse();
		assertThat(running(id)).containsExactly("OPEN_DECIDE_DELIVER");
	}

	@Test
	void whatIsOpenedPassesSecrecyReviewAndMasking() {
		RequestId id = accepted();
		this.reviews.verifyNeed(id, this.handler, true, "");
		this.reviews.propose(id, this.handler,
				new Proposal(Outcome.MASKED, "", Optional.empty(), Optional.empty(), "", List.of()));
		assertThat(status(id)).isEqualTo(Status.SECRECY_REVIEW);
		this.reviews.reviewSecrecy(id, this.secrecy, true, "");
		assertThat(status(id)).isEqualTo(Status.MASKING);
		this.reviews.mask(id, this.dataManager, "去标识化", "");
		this.reviews.approve(id, this.head, "");
		assertThat(status(id)).isEqualTo(Status.ANSWERED);
		assertThat(this.cases.get(id).decision()).get().extracting(Decision::outcome).isEqualTo(Outcome.MASKED);
	}

	@Test
	void refusalIsDecidedWithGroundReasonAndBasis() {
		RequestId id = proposedRefusal();
		assertThat(status(id)).isEqualTo(Status.APPROVAL);
		this.reviews.approve(id, this.head, "同意");
		assertThat(this.cases.get(id).decision()).get().satisfies((decision) -> {
			assertThat(decision.ground()).contains(RefusalGround.PRIVACY);
			assertThat(decision.reason()).isNotBlank();
			assertThat(decision.basis()).get().extracting(LegalBasis::text).isEqualTo(BASIS.text());
		});
		assertThat(running(id)).isEmpty();
	}

	@Test
	void noRefusalWithoutGroundReasonAndBasis() {
		assertRefused(() -> new Proposal(Outcome.REFUSED, "", Optional.empty(), Optional.empty(), "", List.of()),
				Refused.Kind.INVALID);
		assertRefused(
				() -> new Proposal(Outcome.PARTLY, "部分涉及隐私", Optional.empty(), Optional.of(BASIS), "",
						List.of(new ItemDecision("姓名", ItemDecision.Treatment.OPENED, Optional.empty()))),
				Refused.Kind.INVALID);
		assertRefused(() -> new Refusal(RefusalGround.OTHER, "  ", BASIS), Refused.Kind.INVALID);
	}

	@Test
	void databaseRefusesRefusalWithoutGroundReasonAndBasis() {
		RequestId id = submitted();
		for (String row : List.of("'REFUSED', '理由充分的五个字', NULL, '条例', '第一条'", "'REFUSED', '', 'PRIVACY', '条例', '第一条'",
				"'REFUSED', '理由充分的五个字', 'PRIVACY', NULL, NULL", "'PARTLY', '理由充分的五个字', NULL, '条例', ' '",
				"'NOT_ACCEPTED', '理由充分的五个字', '', '条例', '第一条'")) {
			assertThatThrownBy(() -> this.jdbc.sql("""
					INSERT INTO request_decision (id, request_id, seq, stage, outcome, reason, ground, basis_document,
					  basis_article, conditions, decided_by, decided_at)
					VALUES ('x', '%s', 99, 'DECIDED', %s, '', 'x', '2026-01-01 00:00:00')""".formatted(id, row))
				.update()).isInstanceOf(DataAccessException.class).hasMessageContaining("onstraint");
		}
		assertThatThrownBy(() -> this.jdbc.sql("UPDATE request_case SET status = 'ANSWERED' WHERE id = ?")
			.param(id.value())
			.update()).isInstanceOf(DataAccessException.class).hasMessageContaining("onstraint");
	}

	@Test
	void handlerNeverApprovesTheSameCase() {
		Actor both = this.house.staff(this.department, Role.HANDLER, Role.HEAD);
		RequestId id = accepted();
		this.reviews.verifyNeed(id, both, true, "");
		this.reviews.propose(id, this.handler, refused());
		assertRefused(() -> this.reviews.approve(id, both, ""), Refused.Kind.FORBIDDEN);
		assertThat(status(id)).isEqualTo(Status.APPROVAL);
	}

	@Test
	void headSendsBackWithWords() {
		RequestId id = proposedRefusal();
		assertRefused(() -> this.reviews.sendBack(id, this.head, ""), Refused.Kind.INVALID);
		this.reviews.sendBack(id, this.head, "请补充依据条款");
		assertThat(status(id)).isEqualTo(Status.PROPOSING);
	}

	@Test
	void withdrawalEndsAnUndecidedCaseAndNoOther() {
		RequestId id = accepted();
		this.applications.withdraw(this.applicant, id, "不需要了");
		assertThat(status(id)).isEqualTo(Status.WITHDRAWN);
		assertThat(running(id)).isEmpty();
		RequestId decided = proposedRefusal();
		this.reviews.approve(decided, this.head, "");
		assertRefused(() -> this.applications.withdraw(this.applicant, decided, ""), Refused.Kind.CONFLICT);
	}

	@Test
	void caseIsUnknownToStrangers() {
		RequestId id = routed();
		String number = this.cases.get(id).number();
		Actor stranger = this.house.applicant();
		Actor elsewhere = this.house.staff(this.house.department(), Role.CLERK, Role.HEAD);
		for (Actor actor : List.of(stranger, elsewhere, Actor.visitor(java.util.Locale.CHINA))) {
			assertRefused(() -> this.cases.forReader(actor, number), Refused.Kind.NOT_FOUND);
		}
		assertThat(this.cases.forReader(this.clerk, number).id()).isEqualTo(id);
	}

	@Test
	void oneActAtATimeTheSecondIsTold() {
		RequestId id = routed();
		this.reviews.accept(id, this.clerk, "");
		assertRefused(() -> this.reviews.accept(id, this.clerk, ""), Refused.Kind.CONFLICT);
	}

	private RequestId draft() {
		RequestId id = this.applications.start(this.applicant, Optional.empty());
		this.applications.save(this.applicant, id,
				Map.ofEntries(Map.entry("dataName", List.of("全省公共厕所分布")), Map.entry("need", List.of("NEW")),
						Map.entry("description", List.of("全省各县区公共厕所的名称、地址和坐标。")),
						Map.entry("theme", List.of("CONSTRUCTION")), Map.entry("formats", List.of("csv")),
						Map.entry("purpose", List.of("RESEARCH")), Map.entry("scenario", List.of("用于城市公共服务设施可达性研究。")),
						Map.entry("expected", List.of("研究报告")), Map.entry("usePeriod", List.of("一年"))));
		return id;
	}

	private RequestId submitted() {
		RequestId id = draft();
		this.applications.submit(this.applicant, id, true);
		return id;
	}

	private RequestId routed() {
		RequestId id = submitted();
		this.reviews.route(id, this.office, this.department, "");
		return id;
	}

	private RequestId accepted() {
		RequestId id = routed();
		this.reviews.accept(id, this.clerk, "");
		return id;
	}

	private RequestId proposedRefusal() {
		RequestId id = accepted();
		this.reviews.verifyNeed(id, this.handler, true, "");
		this.reviews.propose(id, this.handler, refused());
		return id;
	}

	private static Proposal refused() {
		return new Proposal(Outcome.REFUSED, "含有可识别自然人的信息", Optional.of(RefusalGround.PRIVACY), Optional.of(BASIS), "",
				List.of());
	}

	private Status status(RequestId id) {
		return this.cases.get(id).status();
	}

	private List<String> running(RequestId id) {
		return this.clocks.of(CaseClocks.subject(id))
			.stream()
			.filter(CaseClock::running)
			.map((clock) -> clock.rule().code())
			.toList();
	}

	private CaseClock clock(RequestId id, String rule) {
		return this.clocks.running(CaseClocks.subject(id), rule).orElseThrow();
	}

	private static void assertRefused(Runnable act, Refused.Kind kind) {
		Consumer<Refused> ofKind = (refused) -> assertThat(refused.kind()).isEqualTo(kind);
		assertThatExceptionOfType(Refused.class).isThrownBy(act::run).satisfies(ofKind);
	}

}
