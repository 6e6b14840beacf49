package cn.opendata.approval.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.calendar.CaseClock;
import cn.opendata.approval.calendar.Clocks;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.TestEntries;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A sharing request on its way: consent, return, forwarding, extension, and what it keeps
 * while the catalogue changes.
 */
@DatabaseTest
class SharingLifeModuleTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Extensions extensions;

	@Autowired
	private CaseFiles files;

	@Autowired
	private SharingFacts facts;

	@Autowired
	private TestCases cases;

	@Autowired
	private Clocks clocks;

	@Autowired
	private BusinessTime time;

	private SharingCast near;

	private SharingCast far;

	@BeforeEach
	void people() {
		this.near = new SharingCast(this.context, Level.PROVINCE, "230000");
		this.far = new SharingCast(this.context);
	}

	@Test
	void consentOfTheOwnHeadSendsItToAProviderOfTheSameGovernment() {
		RequestId id = this.cases.shared(this.near.requester, this.near.entry);
		assertThat(running(id)).containsExactly("SHARE_CONSENT");
		this.reviews.consent(id, this.near.askingHead, "同意");
		assertThat(status(id)).isEqualTo(Status.SUBMITTED);
		assertThat(running(id)).containsExactly("SHARE_ANSWER_CONDITIONAL");
		assertThat(this.files.get(id).number()).matches("GX-\\d{4}-\\d{6}");
	}

	@Test
	void acrossLevelsTheOfficeOfTheCommonSuperiorComesBetween() {
		RequestId id = this.cases.shared(this.far.requester, this.far.entry);
		this.reviews.consent(id, this.far.askingHead, "");
		assertThat(status(id)).isEqualTo(Status.ROUTING);
		assertThat(running(id)).containsExactly("OPEN_ROUTE");
		this.reviews.forward(id, this.far.office, "请办理");
		assertThat(status(id)).isEqualTo(Status.SUBMITTED);
		assertThat(running(id)).containsExactly("SHARE_ANSWER_CONDITIONAL");
	}

	@Test
	void returnedRequestSaysWhyKeepsItsNumberAndIsSentAgain() {
		RequestId id = this.cases.shared(this.near.requester, this.near.entry);
		String number = this.files.get(id).number();
		assertThatThrownBy(() -> this.reviews.returnToRequester(id, this.near.askingHead, "不"))
			.isInstanceOf(Refused.class);
		this.reviews.returnToRequester(id, this.near.askingHead, "请写明使用范围");
		assertThat(status(id)).isEqualTo(Status.RETURNED);
		assertThat(running(id)).isEmpty();
		this.applications.save(this.near.requester, id, Map.of("scope", List.of("只限审批处两人使用")));
		assertThat(this.applications.submit(this.near.requester, id, true)).isEqualTo(number);
		assertThat(status(id)).isEqualTo(Status.CONSENTING);
		assertThat(this.files.get(id).content().sharing().orElseThrow().scope()).isEqualTo("只限审批处两人使用");
	}

	@Test
	void nobodyConsentsToTheOwnRequest() {
		RequestId id = this.cases.shared(this.near.requester, this.near.entry);
		assertThat(this.near.requester.has(Role.HEAD)).isTrue();
		assertThatThrownBy(() -> this.reviews.consent(id, this.near.requester, "")).isInstanceOf(Refused.class);
		assertThat(status(id)).isEqualTo(Status.CONSENTING);
	}

	@Test
	void unconditionalEntryIsGrantedWithoutAPerson() {
		EntryCode open = TestEntries.publish(this.context, this.far.provider, SharingClass.UNCONDITIONAL, "名称");
		RequestId id = this.cases.shared(this.far.requester, open);
		assertThat(this.files.get(id).decision().map(Decision::outcome)).contains(Outcome.AGREED);
		assertThat(status(id)).isIn(Status.ANSWERED, Status.OPENED);
	}

	@Test
	void extensionIsAskedForOnceWithDaysAndReason() {
		RequestId id = received();
		assertThat(this.extensions.most(id)).isEqualTo(10);
		assertThatThrownBy(() -> this.extensions.ask(id, this.near.here(Role.HANDLER), 11, "短")).isInstanceOfSatisfying(
				Refused.class, (refused) -> assertThat(refused.violations()).extracting((one) -> one.field())
					.containsExactly("days", "reason"));
		this.extensions.ask(id, this.near.here(Role.HANDLER), 10, "需要逐项核对");
		assertThat(this.extensions.most(id)).isZero();
		assertThatThrownBy(() -> this.extensions.ask(id, this.near.here(Role.HANDLER), 5, "需要逐项核对"))
			.isInstanceOf(Refused.class);
	}

	@Test
	void consentedExtensionMovesTheDueDay() {
		RequestId id = received();
		int before = answer(id).days() + answer(id).extension();
		this.extensions.ask(id, this.near.here(Role.HANDLER), 10, "需要逐项核对");
		this.extensions.decide(id, this.near.office, true, "");
		assertThat(answer(id).days() + answer(id).extension()).isEqualTo(before + 10);
		assertThat(this.extensions.of(id).flatMap(Extension::verdict)).contains(Extension.Verdict.CONSENTED);
		assertThatThrownBy(() -> this.extensions.decide(id, this.near.office, true, "")).isInstanceOf(Refused.class);
	}

	@Test
	void extensionIsNotDeniedWithoutWords() {
		RequestId id = received();
		this.extensions.ask(id, this.near.here(Role.HANDLER), 10, "需要逐项核对");
		assertThatThrownBy(() -> this.extensions.decide(id, this.near.office, false, " ")).isInstanceOf(Refused.class);
		Optional<Instant> due = answer(id).due().dueInstant();
		this.extensions.decide(id, this.near.office, false, "请在原期限内答复");
		assertThat(this.extensions.of(id).flatMap(Extension::verdict)).contains(Extension.Verdict.DENIED);
		assertThat(answer(id).due().dueInstant()).isEqualTo(due);
	}

	@Test
	void extensionComesTooLateOnceTheAnswerIsDue() {
		RequestId asked = received();
		RequestId silent = received();
		this.extensions.ask(asked, this.near.here(Role.HANDLER), 10, "需要逐项核对");
		this.time.forward(Duration.ofDays(40));
		assertThat(this.extensions.most(silent)).isZero();
		assertThatThrownBy(() -> this.extensions.ask(silent, this.near.here(Role.HANDLER), 5, "需要逐项核对"))
			.isInstanceOf(Refused.class);
		assertThatThrownBy(() -> this.extensions.decide(asked, this.near.office, true, "")).isInstanceOf(Refused.class);
	}

	@Test
	void requestKeepsItsRulesAndTheHandlerSeesTheChange() {
		RequestId id = received();
		TestEntries.reclassify(this.context, this.near.entry, SharingClass.NOT_SHARED);
		SharingFacts.View seen = this.facts.of(this.near.here(Role.HANDLER), this.files.get(id)).orElseThrow();
		assertThat(seen.entries().get(0).wanted().sharing()).isEqualTo(SharingClass.CONDITIONAL);
		assertThat(seen.entries().get(0).change())
			.contains(new SharingFacts.Change(SharingFacts.What.RECLASSIFIED, 2, SharingClass.NOT_SHARED));
		assertThat(this.facts.of(this.near.requester, this.files.get(id)).orElseThrow().entries().get(0).change())
			.isEmpty();
		this.reviews.askSupplement(id, this.near.here(Role.HANDLER), List.of("请补充依据的条款"), 10);
		this.applications.supplement(this.near.requester, id, "已补充条款");
		assertThat(status(id)).isEqualTo(Status.SUBMITTED);
	}

	@Test
	void reclassifiedBeforeItIsSentItGoesTheWayOfItsNewClass() {
		RequestId id = this.cases.shareDraft(this.near.requester, this.near.entry);
		TestEntries.reclassify(this.context, this.near.entry, SharingClass.UNCONDITIONAL);
		this.applications.submit(this.near.requester, id, true);
		assertThat(this.files.get(id).decision().map(Decision::outcome)).contains(Outcome.AGREED);
	}

	private RequestId received() {
		return new SharingLadder(this.context, this.near).to(Status.SUBMITTED);
	}

	private Status status(RequestId id) {
		return this.files.get(id).status();
	}

	private CaseClock answer(RequestId id) {
		return this.clocks.running(CaseClocks.subject(id), CaseClocks.SHARE_ANSWER).orElseThrow();
	}

	private List<String> running(RequestId id) {
		return this.clocks.of(CaseClocks.subject(id))
			.stream()
			.filter(CaseClock::running)
			.map((clock) -> clock.rule().code())
			.toList();
	}

}
