package cn.opendata.approval.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.process.engine.TestJobs;
import cn.opendata.approval.shared.DepartmentId;
import cn.opendata.approval.shared.RequestId;
import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A department whose people all work by programs, and an applicant who does.
 */
final class ApiHouse {

	static final Map<String, String> REFUSAL = Map.of("ground", "PRIVACY", "reason", "所申请数据含有可识别特定自然人的信息", "basis",
			"PIPL_13");

	final ApplicationContext context;

	final DepartmentId department;

	final Actor person;

	final Program applicant;

	final Program office;

	final Program clerk;

	final Program handler;

	final Program secrecy;

	final Program dataManager;

	final Program head;

	ApiHouse(ApplicationContext context, TestHouse house) {
		this.context = context;
		this.department = house.department();
		this.person = house.applicant();
		this.applicant = Program.of(context, this.person);
		this.office = Program.of(context, house.staff(house.platformOffice(), Role.PLATFORM_OFFICE));
		this.clerk = Program.of(context, house.staff(this.department, Role.CLERK));
		this.handler = Program.of(context, house.staff(this.department, Role.HANDLER));
		this.secrecy = Program.of(context, house.staff(this.department, Role.SECRECY_REVIEWER));
		this.dataManager = Program.of(context, house.staff(this.department, Role.DATA_MANAGER));
		this.head = Program.of(context, house.staff(this.department, Role.HEAD));
	}

	/** The fields of an application that lacks nothing. */
	static Map<String, Object> application() {
		Map<String, Object> fields = new HashMap<>();
		fields.put("dataName", "全省公共厕所分布");
		fields.put("need", "NEW");
		fields.put("description", "全省各县区公共厕所的名称、地址和坐标，以及开放时间。");
		fields.put("items", List.of("名称", "地址", "管理员电话"));
		fields.put("theme", "CONSTRUCTION");
		fields.put("formats", List.of("csv"));
		fields.put("purpose", "RESEARCH");
		fields.put("scenario", "用于城市公共服务设施可达性研究。");
		fields.put("expected", "研究报告");
		fields.put("usePeriod", "一年");
		return fields;
	}

	/** A submitted request; its number. */
	String submitted() {
		String id = this.applicant.post("/requests", application()).ok().path("id").asText();
		return this.applicant.post("/requests/" + id + "/submit", Map.of("undertaking", true))
			.ok()
			.path("number")
			.asText();
	}

	String routed() {
		String number = submitted();
		work(this.office, number, Map.of("result", "ROUTE", "department", this.department.value(), "note", ""));
		return number;
	}

	/** A request at the step of the proposal. */
	String verified() {
		String number = routed();
		work(this.clerk, number, Map.of("result", "ACCEPT"));
		work(this.handler, number, Map.of("result", "HELD", "note", "本部门持有"));
		return number;
	}

	/** Secrecy review, approval, delivery with one file, signature. */
	String delivered(String number, byte[] content) {
		work(this.secrecy, number, Map.of("result", "PASS", "text", "不涉密"));
		work(this.head, number, Map.of("result", "APPROVE", "text", "同意"));
		runDue(number);
		String task = taskOf(this.dataManager, number);
		this.dataManager.post("/tasks/" + task + "/complete", Map.of()).wrong("files");
		assertThat(this.dataManager.upload("/requests/" + number + "/delivery-files", "公厕.csv", content)
			.ok()
			.path("name")
			.asText()).isEqualTo("公厕.csv");
		this.dataManager.post("/tasks/" + task + "/complete", Map.of("note", "一个文件")).ok();
		String grant = grantOf(number);
		this.applicant.post("/grants/" + grant + "/sign", Map.of("agreed", false, "name", "别人"))
			.wrong("agreed", "name");
		this.applicant.get("/grants/" + grant + "/files/{name}", "公厕.csv").problem(403);
		this.applicant.post("/grants/" + grant + "/sign", Map.of("agreed", true, "name", "张测试")).ok();
		runDue(number);
		return grant;
	}

	/** Takes the one task of a case as its person would: list, claim, form, complete. */
	JsonNode work(Program staff, String number, Map<String, ?> values) {
		String task = taskOf(staff, number);
		assertThat(staff.post("/tasks/" + task + "/claim", Map.of()).status()).isEqualTo(204);
		assertThat(staff.get("/tasks/" + task + "/form").ok().path("fields")).isNotEmpty();
		JsonNode done = staff.post("/tasks/" + task + "/complete", values).ok();
		assertThat(done.path("message").asText()).isNotBlank().isNotEqualTo(done.path("result").asText());
		return done;
	}

	/** The task of a case in the person's lists, read page by page. */
	String taskOf(Program staff, String number) {
		return inList(staff, "group", number).or(() -> inList(staff, "mine", number)).orElseThrow();
	}

	Optional<String> inList(Program staff, String tab, String number) {
		String cursor = "";
		while (cursor != null) {
			JsonNode page = staff.get("/tasks?tab=" + tab + "&cursor=" + cursor).ok();
			for (JsonNode task : page.path("items")) {
				if (task.path("request").asText().equals(number)) {
					return Optional.of(task.path("id").asText());
				}
			}
			cursor = page.path("next").isTextual() ? page.path("next").asText() : null;
		}
		return Optional.empty();
	}

	String grantOf(String number) {
		for (JsonNode grant : this.applicant.get("/grants").ok().path("items")) {
			if (grant.path("request").asText().equals(number)) {
				return grant.path("id").asText();
			}
		}
		throw new AssertionError("no grant of " + number);
	}

	JsonNode read(String number) {
		return this.applicant.get("/requests/" + number).ok();
	}

	String status(String number) {
		return read(number).path("status").asText();
	}

	void runDue(String number) {
		TestJobs.runDue(this.context, new RequestId(read(number).path("id").asText()));
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
