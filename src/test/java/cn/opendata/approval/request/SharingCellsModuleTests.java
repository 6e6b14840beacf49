package cn.opendata.approval.request;

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
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every cell of the permission table for sharing requests, tried: each status, each
 * person, each act.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingCellsModuleTests {

	private static final TestPermissions TABLE = new TestPermissions("sharing");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private SharingDesk sharing;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Extensions extensions;

	@Autowired
	private DeliveryProgress delivery;

	@Autowired
	private CaseFiles files;

	private SharingCast cast;

	private Map<String, BiConsumer<Actor, RequestId>> acts;

	@BeforeAll
	void people() {
		this.cast = new SharingCast(this.context);
		this.acts = acts();
	}

	private Map<String, BiConsumer<Actor, RequestId>> acts() {
		Map<String, BiConsumer<Actor, RequestId>> all = new LinkedHashMap<>();
		all.put("read", (by, id) -> CellTrials.read(this.applications, this.files, by, id));
		all.put("edit", (by, id) -> this.applications.save(by, id, Map.of("other", List.of("补充说明"))));
		all.put("submit", this::submit);
		all.put("discard", (by, id) -> this.applications.discard(by, id));
		all.put("withdraw", (by, id) -> this.applications.withdraw(by, id, ""));
		all.put("copy", (by, id) -> this.sharing.copy(by, this.files.get(id).number()));
		all.put("answerSupplement", (by, id) -> this.applications.supplement(by, id, "已补充"));
		all.put("consent", (by, id) -> this.reviews.consent(id, by, ""));
		all.put("returnToRequester", (by, id) -> this.reviews.returnToRequester(id, by, "请写明使用范围"));
		all.put("forward", (by, id) -> this.reviews.forward(id, by, ""));
		all.put("accept", (by, id) -> this.reviews.accept(id, by, ""));
		all.put("askSupplement", (by, id) -> this.reviews.askSupplement(id, by, List.of("请补充依据"), 10));
		all.put("askExtension", (by, id) -> this.extensions.ask(id, by, 5, "需要逐项核对"));
		all.put("decideExtension", this::decideExtension);
		all.put("verifyNeed", (by, id) -> this.reviews.verifyNeed(id, by, true, ""));
		all.put("askThirdParty", (by, id) -> this.reviews.askThirdParty(id, by, "某公司", "请于十五个工作日内答复"));
		all.put("recordThirdParty", (by, id) -> this.reviews.recordThirdParty(id, by, true, "同意提供"));
		all.put("propose", (by, id) -> this.reviews.propose(id, by,
				new Proposal(Outcome.AGREED, "", Optional.empty(), Optional.empty(), "", List.of())));
		all.put("reviewSecrecy", (by, id) -> this.reviews.reviewSecrecy(id, by, true, ""));
		all.put("mask", (by, id) -> this.reviews.mask(id, by, "去标识化", "已核对"));
		all.put("approve", (by, id) -> this.reviews.approve(id, by, ""));
		all.put("sendBack", (by, id) -> this.reviews.sendBack(id, by, "请补充依据条款"));
		all.put("prepareDelivery", (by, id) -> this.delivery.agreementOffered(id, by));
		all.put("sign", (by, id) -> this.delivery.agreementSigned(id, by));
		return all;
	}

	private void submit(Actor by, RequestId id) {
		this.applications.save(by, id, TestCases.sharing());
		this.applications.submit(by, id, true);
	}

	/** The platform office answers what the handler asked a moment before. */
	private void decideExtension(Actor by, RequestId id) {
		try {
			this.extensions.ask(id, this.cast.here(Role.HANDLER), 5, "需要逐项核对");
		}
		catch (Refused notNow) {
			// then there is nothing to decide either
		}
		this.extensions.decide(id, by, true, "");
	}

	@Test
	void everyActAndStatusOfTheTableIsTried() {
		assertThat(this.acts.keySet()).containsExactlyInAnyOrderElementsOf(TABLE.actions());
		assertThat(TABLE.states()).containsExactlyInAnyOrderElementsOf(statuses().map(Status::name).toList());
	}

	private static Stream<Status> statuses() {
		return Kind.SHARE.statuses().stream();
	}

	@ParameterizedTest
	@MethodSource("statuses")
	void isDoneOrRefusedAsTheTableSays(Status status) {
		RequestId id = new SharingLadder(this.context, this.cast).to(status);
		assertThat(this.files.get(id).status()).isEqualTo(status);
		assertThat(new CellTrials(this.context, TABLE, this.acts, Set.of(Status.DRAFT, Status.RETURNED)).wrong(id,
				status, this.cast.everybody()))
			.isEmpty();
		assertThat(this.files.get(id).status()).isEqualTo(status);
	}

}
