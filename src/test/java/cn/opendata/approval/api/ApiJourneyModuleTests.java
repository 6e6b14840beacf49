package cn.opendata.approval.api;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.calendar.BusinessTime;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Four requests from draft to their end, by programs alone.
 */
@DatabaseTest
class ApiJourneyModuleTests {

	private static final Map<String, String> OPENED = Map.of("treatment", "OPENED");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestHouse people;

	@Autowired
	private BusinessTime time;

	private ApiHouse house;

	@BeforeEach
	void people() {
		this.house = new ApiHouse(this.context, this.people);
	}

	@Test
	void opened() throws Exception {
		Program applicant = this.house.applicant;
		JsonNode draft = applicant.post("/requests", Map.of("dataName", "全省公共厕所分布")).ok();
		String id = draft.path("id").asText();
		assertThat(draft.path("status").asText()).isEqualTo("DRAFT");
		assertThat(draft.path("missing")).isNotEmpty();
		applicant.post("/requests/" + id + "/submit", Map.of())
			.wrong("description", "theme", "formats", "purpose", "scenario", "expected", "usePeriod", "undertaking");
		assertThat(applicant.put("/requests/" + id, ApiHouse.application()).ok().path("missing")).isEmpty();
		applicant.upload("/requests/" + id + "/files", "说明.txt", ApiHouse.bytes("研究计划")).ok();
		applicant.post("/requests/" + id + "/submit", Map.of("undertaking", false)).wrong("undertaking");
		JsonNode sent = applicant.post("/requests/" + id + "/submit", Map.of("undertaking", true)).ok();
		String number = sent.path("number").asText();
		assertThat(number).matches("KF-\\d{4}-\\d{6}");
		assertThat(sent.path("status").asText()).isEqualTo("ROUTING");
		assertThat(sent.path("files")).hasSize(1);
		assertThat(sent.path("clocks").get(0).path("due").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
		assertThat(applicant.post("/requests/" + id + "/submit", Map.of("undertaking", true)).ok().path("number"))
			.isEqualTo(sent.path("number"));

		this.house.work(this.house.office, number,
				Map.of("result", "ROUTE", "department", this.house.department.value(), "note", "请办理"));
		this.house.work(this.house.clerk, number, Map.of("result", "ACCEPT"));
		this.house.work(this.house.handler, number, Map.of("result", "HELD", "note", "本部门持有"));
		this.house.work(this.house.handler, number,
				Map.of("outcome", "AGREED", "conditions", "注明来源", "items", Collections.nCopies(3, OPENED)));
		byte[] content = ApiHouse.bytes("名称,地址\n一号,某街\n");
		String grant = this.house.delivered(number, content);
		assertThat(this.house.status(number)).isEqualTo("OPENED");
		assertThat(applicant.get("/grants/" + grant + "/files/{name}", "公厕.csv").response().getContentAsByteArray())
			.isEqualTo(content);

		applicant.post("/grants/" + grant + "/feedback", Map.of("kind", "", "link", "ftp:/x"))
			.wrong("kind", "title", "description", "link");
		assertThat(applicant
			.post("/grants/" + grant + "/feedback",
					Map.of("kind", "STUDY", "title", "可达性研究报告", "description", "全省公共厕所可达性研究报告，已公开发表。"))
			.status()).isEqualTo(201);
		this.house.runDue(number);
		JsonNode closed = this.house.read(number);
		assertThat(closed.path("status").asText()).isEqualTo("ARCHIVED");
		assertThat(closed.path("decision").path("outcome").asText()).isEqualTo("AGREED");
		assertThat(closed.path("timeline")).hasSizeGreaterThan(8);
		assertThat(closed.path("clocks")).noneMatch((clock) -> clock.path("running").asBoolean());
	}

	@Test
	void refusedWithReason() {
		String number = this.house.verified();
		String task = this.house.taskOf(this.house.handler, number);
		String complete = "/tasks/" + task + "/complete";
		this.house.handler.post(complete, Map.of()).wrong("outcome");
		this.house.handler.post(complete, Map.of("outcome", "REFUSED")).wrong("ground", "reason", "basis");
		this.house.handler
			.post(complete, Map.of("outcome", "REFUSED", "ground", "PRIVACY", "reason", "不行", "basis", ""))
			.wrong("reason", "basis");
		this.house.handler
			.post(complete, Map.of("outcome", "REFUSED", "ground", "MOOD", "reason", "今天心情不好所以不公开", "basis", "NO_LAW"))
			.wrong("ground", "basis");
		this.house.handler
			.post(complete, Map.of("outcome", "REFUSED", "ground", "PRIVACY", "reason", "含有个人信息的数据", "basis", "OTHER"))
			.wrong("basisDocument", "basisArticle");
		assertThat(this.house.status(number)).isEqualTo("PROPOSING");

		this.house.work(this.house.handler, number,
				Map.of("outcome", "REFUSED", "ground", ApiHouse.REFUSAL.get("ground"), "reason",
						ApiHouse.REFUSAL.get("reason"), "basis", ApiHouse.REFUSAL.get("basis")));
		assertThat(this.house.read(number).path("decision").isNull()).isTrue();
		this.house.work(this.house.head, number, Map.of("result", "APPROVE", "text", ""));
		this.house.runDue(number);
		JsonNode decided = this.house.read(number);
		assertThat(decided.path("status").asText()).isEqualTo("ARCHIVED");
		JsonNode decision = decided.path("decision");
		assertThat(decision.path("outcome").asText()).isEqualTo("REFUSED");
		assertThat(decision.path("ground").asText()).isEqualTo("PRIVACY");
		assertThat(decision.path("reason").asText()).isEqualTo(ApiHouse.REFUSAL.get("reason"));
		assertThat(decision.path("basis").path("document").asText()).contains("个人信息保护法");
		assertThat(decision.path("basis").path("article").asText()).isEqualTo("第十三条");
	}

	@Test
	void supplementThenPartly() {
		String number = this.house.routed();
		String examine = "/tasks/" + this.house.taskOf(this.house.clerk, number) + "/complete";
		this.house.clerk.post(examine, Map.of("result", "SUPPLEMENT", "days", 99)).wrong("missing", "days");
		this.house.clerk.post(examine, Map.of("result", "SUPPLEMENT", "missing", "请说明用途\n请说明时间范围", "days", 10)).ok();
		JsonNode asked = this.house.read(number);
		assertThat(asked.path("status").asText()).isEqualTo("AWAITING_SUPPLEMENT");
		assertThat(asked.path("supplementMissing")).hasSize(2);
		String supplement = "/requests/" + number + "/supplement";
		this.house.applicant.post(supplement, Map.of("description", "短")).wrong("description", "answer");
		this.house.applicant
			.post(supplement, Map.of("description", "二〇二四年全省公共厕所的名称、地址和坐标。", "period", "二〇二四年", "answer", "已补充用途和时间范围"))
			.ok();
		assertThat(this.house.read(number).path("content").path("period").asText()).isEqualTo("二〇二四年");
		this.house.work(this.house.clerk, number, Map.of("result", "ACCEPT"));
		this.house.work(this.house.handler, number, Map.of("result", "HELD", "note", "本部门持有"));

		String propose = "/tasks/" + this.house.taskOf(this.house.handler, number) + "/complete";
		Map<String, Object> partly = new HashMap<>(
				Map.of("outcome", "PARTLY", "reason", "管理员电话属于个人信息", "basis", "PIPL_13"));
		partly.put("items", List.of(OPENED, OPENED, Map.of("treatment", "WITHHELD")));
		this.house.handler.post(propose, partly).wrong("items[2].ground", "items[2].reason", "items[2].basis");
		partly.put("items", Collections.nCopies(3, OPENED));
		this.house.handler.post(propose, partly).wrong("items");
		partly.put("items", List.of(OPENED, OPENED,
				Map.of("treatment", "WITHHELD", "ground", "PRIVACY", "reason", "管理员电话属于个人信息", "basis", "PIPL_13")));
		this.house.handler.post(propose, partly).ok();
		String grant = this.house.delivered(number, ApiHouse.bytes("名称\n一号\n"));
		JsonNode opened = this.house.read(number);
		assertThat(opened.path("status").asText()).isEqualTo("OPENED");
		assertThat(opened.path("decision").path("items").get(2).path("treatment").asText()).isEqualTo("WITHHELD");
		assertThat(opened.path("decision").path("items").get(2).path("basis").path("document").asText()).isNotBlank();
		assertThat(this.house.applicant.get("/grants/" + grant).ok().path("agreement").asText()).isNotBlank();
	}

	@Test
	void abandoned() {
		String number = this.house.routed();
		this.house.work(this.house.clerk, number, Map.of("result", "SUPPLEMENT", "missing", "请说明用途", "days", 10));
		this.time.forward(Duration.ofDays(30));
		this.house.runDue(number);
		JsonNode ended = this.house.read(number);
		assertThat(ended.path("status").asText()).isEqualTo("ABANDONED");
		assertThat(ended.path("clocks")).noneMatch((clock) -> clock.path("running").asBoolean());
		this.house.applicant.post("/requests/" + number + "/supplement", Map.of("answer", "来晚了")).problem(409);
		this.house.applicant.post("/requests/" + number + "/withdraw", Map.of()).problem(409);
	}

	@Test
	void withdrawnBeforeTheDecision() {
		String number = this.house.verified();
		String task = this.house.taskOf(this.house.handler, number);
		assertThat(this.house.applicant.post("/requests/" + number + "/withdraw", Map.of("reason", "不再需要"))
			.ok()
			.path("status")
			.asText()).isEqualTo("WITHDRAWN");
		this.house.handler.post("/tasks/" + task + "/complete", Map.of("outcome", "AGREED")).problem(409);
		this.house.applicant.post("/requests/" + number + "/withdraw", Map.of()).problem(409);
	}

	@Test
	void creationUnderOneKeyMakesOneRequest() {
		String key = UUID.randomUUID().toString();
		JsonNode first = this.house.applicant.postOnce(key, "/requests", ApiHouse.application()).ok();
		Program.Answer again = this.house.applicant.postOnce(key, "/requests", ApiHouse.application());
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.ok()).isEqualTo(first);
		assertThat(again.response().getHeader("Location")).endsWith("/api/v1/requests/" + first.path("id").asText());
		assertThat(this.house.applicant.get("/requests").ok().path("items")).hasSize(1);
		this.house.applicant.postOnce(key, "/requests", Map.of("dataName", "另一份")).problem(422);
	}

}
