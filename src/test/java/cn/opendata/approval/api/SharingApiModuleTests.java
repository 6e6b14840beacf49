package cn.opendata.approval.api;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.BusinessTime;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.TestEntries;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Level;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.shared.Times;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Departments that share data by programs alone: from the request to the last call.
 */
@DatabaseTest
class SharingApiModuleTests {

	private static final Map<String, String> MISUSE = Map.of("ground", "OTHER_PURPOSE", "reason", "调用量异常，疑似用于其他目的",
			"document", "《政务数据共享条例》", "article", "第二十七条");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestHouse house;

	@Autowired
	private Clock clock;

	@Autowired
	private BusinessTime time;

	private ApiHouse provider;

	private Actor requesting;

	private Program requester;

	private Program ownHead;

	private Actor keeper;

	@BeforeEach
	void departments() {
		this.provider = new ApiHouse(this.context, this.house);
		DepartmentId asking = this.house.department();
		this.requesting = this.house.staff(asking, Role.REQUESTER);
		this.requester = Program.of(this.context, this.requesting);
		this.ownHead = Program.of(this.context, this.house.staff(asking, Role.HEAD));
		this.keeper = this.house.staff(this.provider.department, Role.DATA_MANAGER, Role.PLATFORM_OFFICE);
	}

	@Test
	void dataGrantedInPartIsServedByInterfaceSuspendedRectifiedRestoredAndEnded() {
		EntryCode entry = entry(SharingClass.CONDITIONAL);
		TestEntries.rows(this.context, entry, this.keeper, "姓名,电话\n张三,13800001111\n李四,13900002222\n");
		String number = answered(entry, "INTERFACE", partly());
		this.provider.work(this.provider.dataManager, number, Map.of("callsPerMinute", 5, "note", ""));
		String grant = signed(number);
		JsonNode key = this.requester.post("/grants/" + grant + "/keys", Map.of()).ok();
		String client = key.path("clientId").asText();
		String secret = key.path("secret").asText();
		String address = "/shared/" + grant + "/" + entry;

		JsonNode page = Program.basic(this.context, client, secret).get(address + "?limit=1").ok();
		assertThat(page.path("columns")).extracting(JsonNode::asText).containsExactly("姓名");
		assertThat(page.path("items").get(0).path("姓名").asText()).isEqualTo("张三");
		assertThat(page.path("items").get(0).has("电话")).isFalse();
		assertThat(page.path("total").asLong()).isEqualTo(2);
		assertThat(page.path("next").asLong()).isPositive();
		assertThat(Program.basic(this.context, client, secret)
			.get(address + "?format=csv")
			.response()
			.getHeader("X-Total-Rows")).isEqualTo("2");

		Program.basic(this.context, client, "wrong").get(address).problem(401);
		Program.anonymous(this.context).get(address).problem(401);
		Program.basic(this.context, client, secret).get("/shared/other/" + entry).problem(403);
		Program.basic(this.context, client, secret).get("/shared/" + grant + "/OTHER-1").problem(403);
		Program.basic(this.context, client, secret).get(address + "?limit=5000").wrong("limit");

		this.provider.handler.post("/grants/" + grant + "/suspend", MISUSE).problem(403);
		this.provider.head.post("/grants/" + grant + "/suspend", Map.of("ground", "OTHER_PURPOSE"))
			.wrong("reason", "document");
		this.provider.head.post("/grants/" + grant + "/suspend", MISUSE).ok();
		assertThat(Program.basic(this.context, client, secret).get(address).problem(403).path("code").asText())
			.isEqualTo("exchange.error.closed.SUSPENDED");
		this.provider.head.post("/grants/" + grant + "/demand", Map.of("text", "请说明调用用途并限制调用范围", "days", 5)).ok();
		this.requester.post("/grants/" + grant + "/rectification", Map.of("text", "已限定调用账号和用途")).ok();
		this.provider.work(this.provider.head, number, Map.of("result", "RESTORE", "restoreReason", "整改措施已经到位"));
		Program.basic(this.context, client, secret).get(address).ok();

		for (int i = 0; i < 5; i++) {
			Program.basic(this.context, client, secret).get(address);
		}
		assertThat(Program.basic(this.context, client, secret).get(address).status()).isEqualTo(429);

		this.requester
			.post("/grants/" + grant + "/records",
					Map.of("scene", "统计核验", "course", "每日调用比对名录", "effect", "核验两家", "storage", "专网数据库"))
			.ok();
		this.requester.post("/grants/" + grant + "/close", Map.of("text", "核验工作已经完成")).ok();
		assertThat(Program.basic(this.context, client, secret).get(address).problem(403).path("code").asText())
			.isEqualTo("exchange.error.closed.ENDED");
		assertThat(this.requester.get("/grants/" + grant + "/records").ok()).hasSize(1);
	}

	@Test
	void dataGoesOutInFilesWithAManifestBatchAfterBatch() {
		String number = answered(entry(SharingClass.CONDITIONAL), "BATCH", agreed());
		this.provider.dataManager
			.upload("/requests/" + number + "/delivery-files", "名录.csv", ApiHouse.bytes("姓名,电话\n张三,1\n"))
			.ok();
		this.provider.work(this.provider.dataManager, number, Map.of("note", ""));
		String grant = signed(number);
		JsonNode manifest = this.requester.get("/grants/" + grant + "/manifest").ok();
		assertThat(manifest.path("files").get(0).path("name").asText()).isEqualTo("名录.csv");
		assertThat(manifest.path("files").get(0).path("sha256").asText()).hasSize(64);
		assertThat(this.requester.get("/grants/" + grant + "/files/{name}", "名录.csv").status()).isEqualTo(200);
		this.requester.post("/grants/" + grant + "/keys", Map.of()).problem(403);
		this.provider.dataManager
			.upload("/requests/" + number + "/delivery-files", "名录-12月.csv", ApiHouse.bytes("姓名,电话\n李四,2\n"))
			.ok();
		assertThat(this.requester.get("/grants/" + grant + "/manifest").ok().path("files")).hasSize(2);
	}

	@Test
	void renewedGrantTakesThePlaceOfTheOldOneAndItsKeyGoesOn() {
		EntryCode entry = entry(SharingClass.CONDITIONAL);
		TestEntries.rows(this.context, entry, this.keeper, "姓名,电话\n张三,1\n");
		String number = answered(entry, "INTERFACE", agreed());
		this.provider.work(this.provider.dataManager, number, Map.of("callsPerMinute", 60, "note", ""));
		String grant = signed(number);
		JsonNode key = this.requester.post("/grants/" + grant + "/keys", Map.of()).ok();
		String draft = this.requester.post("/grants/" + grant + "/amendment", Map.of("type", "RENEWAL"))
			.ok()
			.path("request")
			.asText();
		this.requester.put("/requests/" + draft, Map.of("until", day().plusDays(400).toString())).ok();
		String renewal = this.requester.post("/requests/" + draft + "/submit", Map.of("undertaking", true))
			.ok()
			.path("number")
			.asText();
		answer(renewal, agreed());
		this.provider.work(this.provider.dataManager, renewal, Map.of("callsPerMinute", 60, "note", ""));
		String renewed = signed(renewal);
		assertThat(this.requester.get("/grants/" + grant).ok().path("grant").path("state").asText())
			.isEqualTo("REPLACED");
		Program client = Program.basic(this.context, key.path("clientId").asText(), key.path("secret").asText());
		client.get("/shared/" + renewed + "/" + entry).ok();
		client.get("/shared/" + grant + "/" + entry).ok();
	}

	@Test
	void changedPurposeAndScopeHoldFromTheNewAgreementOnly() {
		EntryCode entry = entry(SharingClass.CONDITIONAL);
		TestEntries.rows(this.context, entry, this.keeper, "姓名,电话\n张三,1\n");
		String number = answered(entry, "INTERFACE", partly());
		this.provider.work(this.provider.dataManager, number, Map.of("callsPerMinute", 60, "note", ""));
		String grant = signed(number);
		JsonNode key = this.requester.post("/grants/" + grant + "/keys", Map.of()).ok();
		Program client = Program.basic(this.context, key.path("clientId").asText(), key.path("secret").asText());
		String draft = this.requester.post("/grants/" + grant + "/amendment", Map.of("type", "CHANGE"))
			.ok()
			.path("request")
			.asText();
		this.requester.put("/requests/" + draft, Map.of("scenario", "联系失联的统计对象。")).ok();
		String change = this.requester.post("/requests/" + draft + "/submit", Map.of("undertaking", true))
			.ok()
			.path("number")
			.asText();
		answer(change, agreed());
		this.provider.work(this.provider.dataManager, change, Map.of("callsPerMinute", 60, "note", ""));
		assertThat(client.get("/shared/" + grant + "/" + entry).ok().path("columns")).hasSize(1);
		String changed = signed(change);
		assertThat(client.get("/shared/" + grant + "/" + entry).ok().path("columns")).hasSize(2);
		assertThat(this.requester.get("/grants/" + changed).ok().path("grant").path("state").asText())
			.isEqualTo("ACTIVE");
		assertThat(this.requester.get("/requests/" + change).ok().toString()).contains("联系失联的统计对象");
	}

	@Test
	void nothingIsServedAfterTheLastDay() {
		EntryCode entry = entry(SharingClass.CONDITIONAL);
		TestEntries.rows(this.context, entry, this.keeper, "姓名,电话\n张三,1\n");
		String number = answered(entry, "INTERFACE", agreed());
		this.provider.work(this.provider.dataManager, number,
				Map.of("until", day().plusDays(2).toString(), "callsPerMinute", 60, "note", ""));
		String grant = signed(number);
		JsonNode key = this.requester.post("/grants/" + grant + "/keys", Map.of()).ok();
		Program client = Program.basic(this.context, key.path("clientId").asText(), key.path("secret").asText());
		client.get("/shared/" + grant + "/" + entry).ok();
		this.time.forward(Duration.ofDays(3));
		assertThat(client.get("/shared/" + grant + "/" + entry).problem(403).path("code").asText())
			.isEqualTo("exchange.error.closed.ENDED");
		runDue(number);
		assertThat(this.requester.get("/grants/" + grant).ok().path("grant").path("state").asText()).isEqualTo("ENDED");
	}

	@Test
	void refusalIsToldWithGroundReasonAndBasis() {
		String number = filed(entry(SharingClass.CONDITIONAL), "FILE");
		this.provider.work(this.ownHead, number, Map.of("result", "CONSENT"));
		this.provider.work(this.provider.handler, number, Map.of("result", "ACCEPT"));
		this.provider.work(this.provider.handler, number, Map.of("result", "HELD", "note", "本部门持有"));
		Map<String, Object> refusal = new HashMap<>(ApiHouse.REFUSAL);
		refusal.put("outcome", "REFUSED");
		this.provider.work(this.provider.handler, number, refusal);
		this.provider.work(this.provider.head, number, Map.of("result", "APPROVE", "text", ""));
		runDue(number);
		JsonNode read = this.requester.get("/requests/" + number).ok();
		assertThat(read.path("status").asText()).isEqualTo("ARCHIVED");
		assertThat(read.path("decision").toString()).contains("PRIVACY", "含有可识别特定自然人的信息", "第十三条");
	}

	@Test
	void extensionIsConsentedToBeforeTheDueDayAndTooLateAfterIt() {
		String number = filed(entry(SharingClass.CONDITIONAL), "FILE");
		this.provider.work(this.ownHead, number, Map.of("result", "CONSENT"));
		this.provider.work(this.provider.handler, number, Map.of("result", "ACCEPT"));
		this.provider.handler.post("/requests/" + number + "/extension", Map.of("days", 11, "reason", "数据量大，需要逐项核实"))
			.wrong("days");
		String late = filed(entry(SharingClass.CONDITIONAL), "FILE");
		this.provider.work(this.ownHead, late, Map.of("result", "CONSENT"));
		this.provider.handler.post("/requests/" + number + "/extension", Map.of("days", 10, "reason", "数据量大，需要逐项核实"))
			.ok();
		this.provider.work(this.provider.office, number, Map.of("result", "CONSENT"));
		assertThat(this.requester.get("/requests/" + number).ok().path("extension").toString()).contains("CONSENTED");
		this.time.forward(Duration.ofDays(20));
		this.provider.handler.post("/requests/" + late + "/extension", Map.of("days", 5, "reason", "数据量大，需要逐项核实"))
			.problem(409);
	}

	@Test
	void acrossTwoLevelsTheOfficeOfTheCommonSuperiorForwards() {
		DepartmentId city = this.house.department(Level.CITY, "230100");
		Program cityHead = Program.of(this.context, this.house.staff(city, Role.HEAD));
		this.requesting = this.house.staff(city, Role.REQUESTER);
		this.requester = Program.of(this.context, this.requesting);
		String number = filed(entry(SharingClass.CONDITIONAL), "FILE");
		this.provider.work(cityHead, number, Map.of("result", "CONSENT"));
		assertThat(status(number)).isEqualTo("ROUTING");
		this.provider.work(this.provider.office, number, Map.of("result", "FORWARD"));
		assertThat(status(number)).isEqualTo("SUBMITTED");
		this.provider.work(this.provider.handler, number, Map.of("result", "ACCEPT"));
		assertThat(status(number)).isEqualTo("VERIFYING");
	}

	@Test
	void interfaceWithoutRowsIsNotOffered() {
		String number = answered(entry(SharingClass.CONDITIONAL), "INTERFACE", agreed());
		String task = this.provider.taskOf(this.provider.dataManager, number);
		this.provider.dataManager.post("/tasks/" + task + "/complete", Map.of("callsPerMinute", 5)).wrong("files");
	}

	@Test
	void unconditionalEntryIsServedAtOnce() {
		EntryCode entry = entry(SharingClass.UNCONDITIONAL);
		TestEntries.rows(this.context, entry, this.keeper, "姓名,电话\n张三,1\n");
		String number = filed(entry, "INTERFACE");
		runDue(number);
		assertThat(status(number)).isEqualTo("OPENED");
		String grant = grantOf(number);
		JsonNode key = this.requester.post("/grants/" + grant + "/keys", Map.of()).ok();
		assertThat(Program.basic(this.context, key.path("clientId").asText(), key.path("secret").asText())
			.get("/shared/" + grant + "/" + entry)
			.ok()
			.path("items")).hasSize(1);
	}

	@Test
	void filesThatAnUnconditionalEntryLacksAreAskedOfTheProvidersDataManager() {
		String number = filed(entry(SharingClass.UNCONDITIONAL), "FILE");
		runDue(number);
		assertThat(status(number)).isEqualTo("OPENED");
		assertThat(this.context.getBean(JdbcClient.class)
			.sql("SELECT message_key FROM notification_message WHERE person = ?")
			.param(this.keeper.id().orElseThrow().value())
			.query(String.class)
			.list()).contains("notification.grant.FILES_AWAITED");
	}

	@Test
	void notSharedEntryCannotBeAskedFor() {
		String id = this.requester.post("/requests", application(entry(SharingClass.NOT_SHARED), "FILE"))
			.ok()
			.path("id")
			.asText();
		this.requester.post("/requests/" + id + "/submit", Map.of("undertaking", true)).wrong("entries");
	}

	private Map<String, Object> application(EntryCode entry, String method) {
		Map<String, Object> fields = new HashMap<>();
		fields.put("kind", "SHARE");
		fields.put("entries", List.of(entry.value()));
		fields.put("basisDocument", "《中华人民共和国统计法》");
		fields.put("scenario", "核验统计对象是否存续。");
		fields.put("scope", "统计处内部使用");
		fields.put("method", method);
		fields.put("until", day().plusDays(200).toString());
		fields.put("safeguards", "专网内使用，专人保管。");
		fields.put("contact", "李经办");
		fields.put("phone", "0451-12345678");
		return fields;
	}

	private String filed(EntryCode entry, String method) {
		String id = this.requester.post("/requests", application(entry, method)).ok().path("id").asText();
		return this.requester.post("/requests/" + id + "/submit", Map.of("undertaking", true))
			.ok()
			.path("number")
			.asText();
	}

	private String answered(EntryCode entry, String method, Map<String, ?> proposal) {
		String number = filed(entry, method);
		answer(number, proposal);
		return number;
	}

	private void answer(String number, Map<String, ?> proposal) {
		this.provider.work(this.ownHead, number, Map.of("result", "CONSENT"));
		this.provider.work(this.provider.handler, number, Map.of("result", "ACCEPT"));
		this.provider.work(this.provider.handler, number, Map.of("result", "HELD", "note", "本部门持有"));
		this.provider.work(this.provider.handler, number, proposal);
		this.provider.work(this.provider.secrecy, number, Map.of("result", "PASS", "text", ""));
		this.provider.work(this.provider.head, number, Map.of("result", "APPROVE", "text", ""));
		runDue(number);
	}

	private String signed(String number) {
		String grant = grantOf(number);
		this.requester.post("/grants/" + grant + "/sign", Map.of("agreed", true, "name", this.requesting.name())).ok();
		runDue(number);
		assertThat(status(number)).isEqualTo("OPENED");
		return grant;
	}

	private static Map<String, ?> agreed() {
		return Map.of("outcome", "AGREED", "conditions", "仅限核验", "items",
				List.of(Map.of("treatment", "OPENED"), Map.of("treatment", "OPENED")));
	}

	private static Map<String, ?> partly() {
		return Map.of("outcome", "PARTLY", "reason", "电话属于个人信息", "basis", "PIPL_13", "items", List.of(
				Map.of("treatment", "OPENED"),
				Map.of("treatment", "WITHHELD", "ground", "PRIVACY", "reason", "电话属于个人信息", "basis", "PIPL_13")));
	}

	private EntryCode entry(SharingClass sharing) {
		return TestEntries.published(this.context, this.provider.department, this.keeper, sharing);
	}

	private String grantOf(String number) {
		for (JsonNode grant : this.requester.get("/grants").ok().path("items")) {
			if (grant.path("request").asText().equals(number)) {
				return grant.path("id").asText();
			}
		}
		throw new AssertionError("no grant of " + number);
	}

	private String status(String number) {
		return this.requester.get("/requests/" + number).ok().path("status").asText();
	}

	private void runDue(String number) {
		TestJobs.runDue(this.context,
				new RequestId(this.requester.get("/requests/" + number).ok().path("id").asText()));
	}

	private LocalDate day() {
		return Times.day(this.clock.instant());
	}

}
