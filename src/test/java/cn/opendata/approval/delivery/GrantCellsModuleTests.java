package cn.opendata.approval.delivery;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.organization.TestPermissions;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.Cast;
import cn.opendata.approval.request.Status;
import cn.opendata.approval.request.TestLadder;
import cn.opendata.approval.shared.FileId;
import cn.opendata.approval.shared.LegalBasis;
import cn.opendata.approval.shared.RequestId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every cell of the permission table for grants, tried, each attempt rolled back: what
 * the table names is done, all else is refused.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantCellsModuleTests {

	private static final TestPermissions TABLE = new TestPermissions("grant");

	private static final Halt WHY = new Halt(HaltGround.values()[0], "超出约定用途使用数据", new LegalBasis("", "《协议》", "第三条"));

	@Autowired
	private ApplicationContext context;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private GrantRows rows;

	@Autowired
	private Grants grants;

	@Autowired
	private DeliveryFiles files;

	@Autowired
	private GrantAccess access;

	@Autowired
	private Signing signing;

	@Autowired
	private GrantDownloads downloads;

	@Autowired
	private Feedbacks feedbacks;

	@Autowired
	private Halting halting;

	private Cast cast;

	private final Map<String, BiConsumer<Actor, RequestId>> acts = new LinkedHashMap<>();

	@BeforeAll
	void people() {
		this.cast = new Cast(this.context);
		this.acts.put("addFile", (by, id) -> this.files.putUp(by, this.cases.get(id), "more.csv",
				new ByteArrayInputStream("a,b\n".getBytes())));
		this.acts.put("removeFile", (by, id) -> this.files.remove(by, this.cases.get(id), file(id)));
		this.acts.put("readFiles", (by, id) -> this.access.require(by, this.cases.get(id), "readFiles"));
		this.acts.put("read", (by, id) -> {
			this.access.require(by, this.cases.get(id), "read");
			this.rows.of(id).ifPresent((grant) -> this.grants.forReader(by, grant.id()));
		});
		this.acts.put("sign",
				(by, id) -> this.signing.sign(by, grant(id), true, this.cases.get(id).applicant().name()));
		this.acts.put("download", (by, id) -> this.downloads.byName(by, grant(id), "data.csv"));
		this.acts.put("feedback", (by, id) -> this.feedbacks.give(by, grant(id),
				new FeedbackForm("STUDY", "研究报告", "用这些数据写成的研究报告。", ""), "", null));
		this.acts.put("suspend", (by, id) -> this.halting.suspend(by, id, WHY));
		this.acts.put("revoke", (by, id) -> this.halting.revoke(by, id, WHY));
		this.acts.put("restore", (by, id) -> this.halting.restore(by, id, "已按要求整改完毕"));
	}

	@Test
	void everyActOfTheTableIsTried() {
		assertThat(this.acts.keySet()).containsExactlyInAnyOrderElementsOf(TABLE.actions());
	}

	@ParameterizedTest
	@ValueSource(strings = { "NONE", "PREPARED", "SIGNED", "ACTIVE", "SUSPENDED", "REVOKED", "ENDED", "LAPSED" })
	void isDoneOrRefusedAsTheTableSays(String state) {
		RequestId id = in(state);
		assertThat(new GrantTrials(this.context, TABLE, this.acts).wrong(id, state, this.cast.everybody())).isEmpty();
	}

	private RequestId in(String state) {
		TestLadder ladder = new TestLadder(this.context, this.cast);
		if (state.equals("NONE")) {
			RequestId id = ladder.to(Status.ANSWERED);
			TestDeliveries.putUp(this.context, id, this.cast.here(Role.DATA_MANAGER));
			return id;
		}
		boolean unsigned = Set.of("PREPARED", "LAPSED", "SIGNED").contains(state);
		RequestId id = ladder.to(unsigned ? Status.AWAITING_AGREEMENT : Status.OPENED);
		Grant grant = this.rows.of(id).orElseThrow();
		Actor head = this.cast.here(Role.HEAD);
		switch (state) {
			case "SIGNED" -> TestDeliveries.sign(this.context, id, this.cast.applicant);
			case "LAPSED" -> this.rows.save(grant.lapse());
			case "SUSPENDED" -> this.halting.suspend(head, id, WHY);
			case "REVOKED" -> this.halting.revoke(head, id, WHY);
			case "ENDED" -> this.rows.save(grant.end());
			default -> assertThat(grant.state().name()).isEqualTo(state);
		}
		assertThat(this.rows.of(id)).get().satisfies((one) -> assertThat(one.state().name()).isEqualTo(state));
		return id;
	}

	private String grant(RequestId id) {
		return this.rows.of(id).orElseThrow().id();
	}

	private FileId file(RequestId id) {
		return this.files.of(id).get(0).file().id();
	}

}
