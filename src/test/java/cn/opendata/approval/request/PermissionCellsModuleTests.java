package cn.opendata.approval.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.organization.TestPermissions;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every cell of the permission table for requests, tried: each status, each person, each
 * act. What the table names is done, all else is refused, and in the right way. Each
 * attempt is rolled back, so that one case serves all of them.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionCellsModuleTests {

	private static final TestPermissions TABLE = new TestPermissions("request");

	private static final Refusal REFUSAL = new Refusal(RefusalGround.OTHER, "不属于数据申请",
			new LegalBasis("", "《条例》", "第一条"));

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private Reviews reviews;

	@Autowired
	private DeliveryProgress delivery;

	@Autowired
	private CaseFiles files;

	private Cast cast;

	private Map<String, BiConsumer<Actor, RequestId>> acts;

	@BeforeAll
	void people() {
		this.cast = new Cast(this.context);
		this.acts = acts(new Cast(this.context));
	}

	private Map<String, BiConsumer<Actor, RequestId>> acts(Cast others) {
		Map<String, BiConsumer<Actor, RequestId>> all = new LinkedHashMap<>();
		all.put("read", this::read);
		all.put("edit", (by, id) -> this.applications.save(by, id, TestLadder.typed()));
		all.put("submit", this::submit);
		all.put("discard", (by, id) -> this.applications.discard(by, id));
		all.put("withdraw", (by, id) -> this.applications.withdraw(by, id, ""));
		all.put("copy", (by, id) -> this.applications.copy(by, this.files.get(id).number()));
		all.put("answerSupplement", (by, id) -> this.applications.supplement(by, id, "已补充"));
		all.put("rate", (by, id) -> this.delivery.rated(id, by, 5, ""));
		all.put("sign", (by, id) -> this.delivery.agreementSigned(id, by));
		all.put("feedback", (by, id) -> this.delivery.feedbackGiven(id, by));
		all.put("route", (by, id) -> this.reviews.route(id, by, others.department, ""));
		all.put("decline", (by, id) -> this.reviews.decline(id, by, REFUSAL));
		all.put("accept", (by, id) -> this.reviews.accept(id, by, ""));
		all.put("askSupplement", (by, id) -> this.reviews.askSupplement(id, by, List.of("请说明用途"), 10));
		all.put("transfer", (by, id) -> this.reviews.transfer(id, by, others.department, "数据由该部门持有"));
		all.put("verifyNeed", (by, id) -> this.reviews.verifyNeed(id, by, true, ""));
		all.put("askThirdParty", (by, id) -> this.reviews.askThirdParty(id, by, "某公司", "请于十五个工作日内答复"));
		all.put("recordThirdParty", (by, id) -> this.reviews.recordThirdParty(id, by, true, "同意公开"));
		all.put("propose", (by, id) -> this.reviews.propose(id, by,
				new Proposal(Outcome.AGREED, "", Optional.empty(), Optional.empty(), "", List.of())));
		all.put("reviewSecrecy", (by, id) -> this.reviews.reviewSecrecy(id, by, true, ""));
		all.put("mask", (by, id) -> this.reviews.mask(id, by, "去标识化", "已核对"));
		all.put("approve", (by, id) -> this.reviews.approve(id, by, ""));
		all.put("sendBack", (by, id) -> this.reviews.sendBack(id, by, "请补充依据条款"));
		all.put("prepareDelivery", (by, id) -> this.delivery.agreementOffered(id, by));
		return all;
	}

	/** A draft has no number yet and is read where it is written. */
	private void read(Actor by, RequestId id) {
		CellTrials.read(this.applications, this.files, by, id);
	}

	private void submit(Actor by, RequestId id) {
		this.applications.save(by, id,
				Map.ofEntries(Map.entry("dataName", List.of("全省公共厕所分布")), Map.entry("need", List.of("NEW")),
						Map.entry("description", List.of("全省各县区公共厕所的名称、地址和坐标。")),
						Map.entry("theme", List.of("CONSTRUCTION")), Map.entry("formats", List.of("csv")),
						Map.entry("purpose", List.of("RESEARCH")), Map.entry("scenario", List.of("用于城市公共服务设施可达性研究。")),
						Map.entry("expected", List.of("研究报告")), Map.entry("usePeriod", List.of("一年"))));
		this.applications.submit(by, id, true);
	}

	@Test
	void everyActAndStatusOfTheTableIsTried() {
		assertThat(this.acts.keySet()).containsExactlyInAnyOrderElementsOf(TABLE.actions());
		assertThat(TABLE.states()).containsExactlyInAnyOrderElementsOf(statuses().map(Status::name).toList());
	}

	private static Stream<Status> statuses() {
		return Kind.OPEN.statuses().stream();
	}

	@ParameterizedTest
	@MethodSource("statuses")
	void isDoneOrRefusedAsTheTableSays(Status status) {
		RequestId id = new TestLadder(this.context, this.cast).to(status);
		assertThat(this.files.get(id).status()).isEqualTo(status);
		assertThat(new CellTrials(this.context, TABLE, this.acts, Set.of(Status.DRAFT)).wrong(id, status,
				this.cast.everybody()))
			.isEmpty();
		assertThat(this.files.get(id).status()).isEqualTo(status);
	}

}
