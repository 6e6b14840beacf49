package cn.opendata.approval.delivery;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.organization.TestPermissions;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.request.SharingCast;
import cn.opendata.approval.request.SharingLadder;
import cn.opendata.approval.request.Status;
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
 * Every cell of the permission table for grants between departments, tried, each attempt
 * rolled back: what the table names is done, all else is refused.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingGrantCellsModuleTests {

	private static final TestPermissions TABLE = new TestPermissions("sharing-grant");

	private static final Halt WHY = new Halt(HaltGround.OTHER_PURPOSE, "超出约定用途使用数据",
			new LegalBasis("", "《政务数据共享条例》", "第二十七条"));

	private static final RecordForm RECORD = new RecordForm("核对行业名录", "按季比对两个部门的名录", "更正四家单位", "政务内网数据库", "两人核验，已不能恢复");

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
	private Rectifications rectifications;

	@Autowired
	private GrantRecords records;

	@Autowired
	private Halting halting;

	private SharingCast cast;

	private final Map<String, BiConsumer<Actor, RequestId>> acts = new LinkedHashMap<>();

	@BeforeAll
	void people() {
		this.cast = new SharingCast(this.context);
		this.acts.put("addFile", (by, id) -> this.files.putUp(by, this.cases.get(id), "more.csv", bytes()));
		this.acts.put("removeFile", (by, id) -> this.files.remove(by, this.cases.get(id), file(id)));
		this.acts.put("read", (by, id) -> {
			this.access.require(by, this.cases.get(id), "read");
			this.rows.of(id).ifPresent((grant) -> this.grants.forReader(by, grant.id()));
		});
		this.acts.put("sign", (by, id) -> this.signing.sign(by, grant(id), true, by.name()));
		this.acts.put("download", (by, id) -> this.downloads.byName(by, grant(id), "data.csv"));
		this.acts.put("record", (by, id) -> this.records.use(by, grant(id), RECORD));
		this.acts.put("inspect", (by, id) -> this.records.inspect(by, grant(id), RECORD));
		this.acts.put("closeEarly", (by, id) -> this.records.closeEarly(by, grant(id), "核对工作已经完成"));
		this.acts.put("dispose", (by, id) -> this.records.dispose(by, grant(id), RECORD, "销毁证明.csv", bytes()));
		this.acts.put("suspend", (by, id) -> this.halting.suspend(by, id, WHY));
		this.acts.put("revoke", (by, id) -> this.halting.revoke(by, id, WHY));
		this.acts.put("restore", (by, id) -> this.halting.restore(by, id, "已按要求整改完毕"));
		this.acts.put("demandRectification", (by, id) -> this.rectifications.demand(by, grant(id), "请说明用途并限定调用账号", 5));
		this.acts.put("answerRectification",
				(by, id) -> this.rectifications.answer(by, grant(id), "已限定调用账号", "", null));
		// done in other rooms, or by parts of this one that ask the same way
		TABLE.actions()
			.forEach((action) -> this.acts.putIfAbsent(action,
					(by, id) -> this.access.require(by, this.cases.get(id), action)));
	}

	@Test
	void everyStateIsTried() {
		assertThat(TABLE.states()).containsExactlyInAnyOrder("NONE", "PREPARED", "SIGNED", "ACTIVE", "SUSPENDED",
				"RECTIFYING", "REVOKED", "ENDED", "LAPSED", "DISPOSED", "REPLACED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "NONE", "PREPARED", "SIGNED", "ACTIVE", "SUSPENDED", "RECTIFYING", "REVOKED", "ENDED",
			"LAPSED", "DISPOSED", "REPLACED" })
	void isDoneOrRefusedAsTheTableSays(String state) {
		RequestId id = in(state);
		assertThat(new GrantTrials(this.context, TABLE, this.acts).wrong(id, state, this.cast.everybody())).isEmpty();
	}

	private RequestId in(String state) {
		RequestId id = new SharingLadder(this.context, this.cast).to(Status.ANSWERED);
		TestDeliveries.putUp(this.context, id, this.cast.here(Role.DATA_MANAGER));
		if (state.equals("NONE")) {
			return id;
		}
		this.context.getBean(Deliveries.class)
			.prepare(id, this.cast.here(Role.DATA_MANAGER),
					this.cases.get(id).content().sharing().orElseThrow().until(), "", 0);
		if (!Set.of("PREPARED", "LAPSED").contains(state)) {
			TestDeliveries.sign(this.context, id, this.cast.requester);
		}
		if (!Set.of("PREPARED", "LAPSED", "SIGNED").contains(state)) {
			TestJobs.runDue(this.context, id);
			if (this.rows.of(id).orElseThrow().state() == GrantState.SIGNED) {
				this.context.getBean(Deliveries.class).activate(id);
			}
		}
		moved(id, state);
		assertThat(this.rows.of(id)).get().satisfies((one) -> assertThat(one.state().name()).isEqualTo(state));
		return id;
	}

	private void moved(RequestId id, String state) {
		Grant grant = this.rows.of(id).orElseThrow();
		Actor head = this.cast.here(Role.HEAD);
		switch (state) {
			case "LAPSED" -> this.rows.save(grant.lapse());
			case "SUSPENDED" -> this.halting.suspend(head, id, WHY);
			case "RECTIFYING" -> {
				this.halting.suspend(head, id, WHY);
				this.rectifications.demand(head, grant.id(), "请说明用途并限定调用账号", 5);
			}
			case "REVOKED" -> this.halting.revoke(head, id, WHY);
			case "ENDED" -> this.rows.save(grant.end());
			case "DISPOSED" -> this.rows.save(grant.end().dispose());
			case "REPLACED" -> this.rows.save(grant.replace());
			default -> assertThat(grant.state().name()).isEqualTo(state);
		}
	}

	private String grant(RequestId id) {
		return this.rows.of(id).orElseThrow().id();
	}

	private FileId file(RequestId id) {
		return this.files.of(id).get(0).file().id();
	}

	private static ByteArrayInputStream bytes() {
		return new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8));
	}

}
