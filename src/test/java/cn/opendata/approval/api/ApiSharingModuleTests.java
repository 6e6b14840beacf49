package cn.opendata.approval.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.catalogue.SharingClass;
import cn.opendata.approval.catalogue.TestEntries;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.EntryCode;
import cn.opendata.approval.shared.RequestId;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Departments that ask each other by programs.
 */
@DatabaseTest
class ApiSharingModuleTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestHouse people;

	private ApiHouse provider;

	private Program requester;

	private Program head;

	private EntryCode entry;

	@BeforeEach
	void people() {
		this.provider = new ApiHouse(this.context, this.people);
		DepartmentId asking = this.people.department();
		this.requester = Program.of(this.context, this.people.staff(asking, Role.REQUESTER));
		this.head = Program.of(this.context, this.people.staff(asking, Role.HEAD));
		this.entry = TestEntries.publish(this.context, this.provider.department, SharingClass.CONDITIONAL, "名称", "电话");
	}

	@Test
	void filedReturnedConsentedExtendedAndAnswered() {
		String id = this.requester.post("/requests", Map.of("kind", "SHARE", "entries", List.of(this.entry.value())))
			.ok()
			.path("id")
			.asText();
		this.requester.post("/requests/" + id + "/submit", Map.of("undertaking", false))
			.wrong("basisDocument", "scenario", "scope", "safeguards", "until", "phone", "undertaking");
		assertThat(this.requester.put("/requests/" + id, fields()).ok().path("missing")).isEmpty();
		this.requester.upload("/requests/" + id + "/files", "说明.txt", ApiHouse.bytes("使用方案")).ok();
		JsonNode sent = this.requester.post("/requests/" + id + "/submit", Map.of("undertaking", true)).ok();
		String number = sent.path("number").asText();
		assertThat(number).matches("GX-\\d{4}-\\d{6}");
		assertThat(sent.path("status").asText()).isEqualTo("CONSENTING");
		assertThat(sent.path("sharing").path("entries").get(0).path("items").get(0).asText()).isEqualTo("名称");
		assertThat(sent.path("sharing").path("entries").get(0).path("items")).hasSize(1);
		assertThat(sent.path("sharing").path("way")).hasSize(4);
		this.provider.handler.get("/requests/" + number).problem(404);

		this.provider.work(this.head, number, Map.of("result", "RETURN", "text", "请写明使用范围"));
		assertThat(status(number)).isEqualTo("RETURNED");
		this.requester.put("/requests/" + number, Map.of("scope", "只限审批处使用")).ok();
		this.requester.post("/requests/" + number + "/submit", Map.of("undertaking", true)).ok();
		this.provider.work(this.head, number, Map.of("result", "CONSENT"));
		assertThat(status(number)).isEqualTo("SUBMITTED");

		this.provider.work(this.provider.handler, number, Map.of("result", "ACCEPT"));
		String extension = "/requests/" + number + "/extension";
		assertThat(this.provider.handler.get("/requests/" + number).ok().path("extension").path("most").asInt())
			.isEqualTo(10);
		this.requester.post(extension, Map.of("days", 5, "reason", "需要逐项核对")).problem(403);
		this.provider.handler.post(extension, Map.of("days", 11)).wrong("days", "reason");
		this.provider.handler.post(extension, Map.of("days", 5, "reason", "需要逐项核对")).ok();
		this.provider.handler.post(extension, Map.of("days", 5, "reason", "需要逐项核对")).problem(409);
		assertThat(read(number).path("extension").path("state").asText()).isEqualTo("PENDING");
		this.provider.work(this.provider.office, number, Map.of("result", "CONSENT"));
		assertThat(read(number).path("extension").path("state").asText()).isEqualTo("CONSENTED");

		this.provider.work(this.provider.handler, number, Map.of("result", "HELD", "note", "本部门持有"));
		this.provider.work(this.provider.handler, number, refused());
		this.provider.work(this.provider.head, number, Map.of("result", "APPROVE", "text", ""));
		TestJobs.runDue(this.context, new RequestId(id));
		JsonNode answered = read(number);
		assertThat(answered.path("decision").path("outcome").asText()).isEqualTo("REFUSED");
		assertThat(answered.path("decision").path("basis").path("document").asText()).contains("个人信息保护法");
		assertThat(answered.path("status").asText()).isEqualTo("ARCHIVED");
		assertThat(answered.path("timeline").toString()).doesNotContain("申请人", "受理");
	}

	@Test
	void unconditionalEntryIsGrantedAsItIsFiled() {
		EntryCode open = TestEntries.publish(this.context, this.provider.department, SharingClass.UNCONDITIONAL, "名称");
		Map<String, Object> body = new HashMap<>(fields());
		body.remove("items");
		body.put("entries", List.of(open.value()));
		String id = this.requester.post("/requests", body).ok().path("id").asText();
		JsonNode sent = this.requester.post("/requests/" + id + "/submit", Map.of("undertaking", true)).ok();
		assertThat(sent.path("decision").path("outcome").asText()).isEqualTo("AGREED");
	}

	@Test
	void oddAsksAreRefused() {
		this.requester.post("/requests", Map.of("kind", "SHARE", "entries", List.of("no-such-entry"))).problem(404);
		this.requester.post("/requests", Map.of("kind", "SHARE", "type", "RENEWAL")).wrong("type");
		this.head.post("/requests", Map.of("kind", "SHARE")).problem(403);
		this.provider.applicant.post("/requests", Map.of("kind", "SHARE")).problem(403);
	}

	private Map<String, Object> fields() {
		Map<String, Object> fields = new HashMap<>();
		fields.put("kind", "SHARE");
		fields.put("type", "ORDINARY");
		fields.put("entries", List.of(this.entry.value()));
		fields.put("items", Map.of(this.entry.value(), List.of("名称")));
		fields.put("basisDocument", "《办法》");
		fields.put("basisArticle", "第三条");
		fields.put("scenario", "用于核验补贴发放对象。");
		fields.put("scope", "业务处");
		fields.put("method", "FILE");
		fields.put("until", "2028-12-31");
		fields.put("safeguards", "专人专机保管，不外传。");
		fields.put("phone", "0451-88880000");
		return fields;
	}

	private static Map<String, Object> refused() {
		return Map.of("outcome", "REFUSED", "ground", ApiHouse.REFUSAL.get("ground"), "reason",
				ApiHouse.REFUSAL.get("reason"), "basis", ApiHouse.REFUSAL.get("basis"));
	}

	private JsonNode read(String number) {
		return this.requester.get("/requests/" + number).ok();
	}

	private String status(String number) {
		return read(number).path("status").asText();
	}

}
