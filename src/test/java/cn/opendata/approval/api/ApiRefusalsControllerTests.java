package cn.opendata.approval.api;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.web.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the interface for programs says no: each time a problem document, never more than
 * the caller may know.
 */
@DatabaseTest
class ApiRefusalsControllerTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestHouse people;

	private ApiHouse house;

	@BeforeEach
	void people() {
		this.house = new ApiHouse(this.context, this.people);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/requests", "/requests/KF-2026-000001", "/tasks", "/tasks/1/form", "/grants", "/nothing" })
	void readingAsksForAToken(String path) {
		Program.anonymous(this.context).get(path).problem(401);
		Program.with(this.context, "oda_guess").get(path).problem(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/requests", "/requests/x/submit", "/requests/x/supplement", "/requests/x/withdraw",
			"/requests/x/files", "/requests/x/delivery-files", "/tasks/1/claim", "/tasks/1/complete", "/grants/1/sign",
			"/grants/1/feedback" })
	void changingAsksForTheScope(String path) {
		Program.anonymous(this.context).post(path, Map.of()).problem(401);
		Program.with(this.context, TestTokens.reading(this.context, this.house.person))
			.post(path, Map.of())
			.problem(403);
	}

	@Test
	void catalogueAndDeadlinesAnswerEverybody() {
		Program anyone = Program.anonymous(this.context);
		assertThat(anyone.get("/catalogue").ok().path("items").isArray()).isTrue();
		anyone.get("/catalogue?limit=0").wrong("limit");
		anyone.get("/catalogue/unknown").problem(404);
		JsonNode due = anyone.get("/deadlines?rule=OPEN_DECIDE_DELIVER&start=2026-02-09").ok();
		assertThat(due.path("due").asText()).isEqualTo("2026-02-24");
		anyone.get("/deadlines?rule=NO_RULE&start=yesterday&days=many").problem(422);
		assertThat(anyone.get("/deadlines?rule=NO_RULE&start=yesterday").body().path("violations")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", " " })
	void whatCanBeNoReferenceIsNoFailure(String ref) {
		this.house.applicant.get("/requests/" + ref).problem(400);
		this.house.applicant.post("/requests/" + ref + "/withdraw", Map.of()).problem(400);
	}

	@Test
	void casesOfOthersAreUnknown() {
		String number = this.house.routed();
		String draft = this.house.applicant.post("/requests", ApiHouse.application()).ok().path("id").asText();
		Program stranger = Program.of(this.context, this.people.applicant());
		Program elsewhere = Program.of(this.context, this.people.staff(this.people.department(), Role.CLERK));
		for (Program other : Set.of(stranger, elsewhere)) {
			for (String ref : Set.of(number, draft, "KF-2026-999999", "no-such-id")) {
				other.get("/requests/" + ref).problem(404);
				other.post("/requests/" + ref + "/withdraw", Map.of()).problem(404);
				other.post("/requests/" + ref + "/submit", Map.of("undertaking", true)).problem(404);
				other.post("/requests/" + ref + "/supplement", Map.of("answer", "补充")).problem(404);
				other.put("/requests/" + ref, Map.of("dataName", "改名")).problem(404);
				other.upload("/requests/" + ref + "/files", "a.txt", ApiHouse.bytes("a")).problem(404);
				other.upload("/requests/" + ref + "/delivery-files", "a.txt", ApiHouse.bytes("a")).problem(404);
			}
		}
		assertThat(stranger.get("/requests").ok().path("items")).isEmpty();
		assertThat(this.house.status(number)).isEqualTo("SUBMITTED");
	}

	@Test
	void tasksOfOthersAreNotTheirs() {
		String number = this.house.routed();
		String task = this.house.taskOf(this.house.clerk, number);
		for (Program other : Set.of(this.house.handler, this.house.applicant, this.house.office)) {
			other.get("/tasks/" + task + "/form").problem(403);
			other.post("/tasks/" + task + "/claim", Map.of()).problem(403);
			other.post("/tasks/" + task + "/complete", Map.of("result", "ACCEPT")).problem(403);
			assertThat(this.house.inList(other, "group", number)).isEmpty();
		}
		this.house.clerk.post("/tasks/no-such-task/claim", Map.of()).problem(404);
		this.house.clerk.get("/tasks/no-such-task/form").problem(404);
	}

	@Test
	void staffFileNoRequests() {
		this.house.clerk.post("/requests", ApiHouse.application()).problem(403);
	}

	@Test
	void secondCompletionHearsWhoWasFirst() {
		String number = this.house.routed();
		String complete = "/tasks/" + this.house.taskOf(this.house.clerk, number) + "/complete";
		this.house.clerk.post(complete, Map.of("result", "ACCEPT")).ok();
		Program colleague = Program.of(this.context, this.people.staff(this.house.department, Role.CLERK));
		assertThat(colleague.post(complete, Map.of("result", "ACCEPT")).problem(409).path("detail").asText())
			.contains("测试");
		assertThat(this.house.status(number)).isEqualTo("VERIFYING");
	}

	@Test
	void taskInHandIsNotTakenAway() {
		String number = this.house.routed();
		String task = this.house.taskOf(this.house.clerk, number);
		this.house.clerk.post("/tasks/" + task + "/claim", Map.of());
		Program colleague = Program.of(this.context, this.people.staff(this.house.department, Role.CLERK));
		colleague.post("/tasks/" + task + "/claim", Map.of()).problem(409);
		colleague.post("/tasks/" + task + "/complete", Map.of("result", "ACCEPT")).problem(409);
		assertThat(this.house.inList(this.house.clerk, "mine", number)).contains(task);
	}

	@Test
	void whatCannotBeReadIsSaidPlainly() {
		this.house.applicant.send("/requests", "application/json", "{\"dataName\":").problem(400);
		this.house.applicant.send("/requests", "application/json", "[1,2]").problem(400);
		this.house.applicant.send("/requests", "application/json", "").problem(400);
		this.house.applicant.send("/requests", "text/plain", "hello").problem(415);
		this.house.applicant.put("/requests", Map.of()).problem(405);
		this.house.applicant.post("/requests", Map.of("entry", "no-such-entry")).problem(404);
		this.house.applicant.get("/nothing-here").problem(404);
		String task = this.house.taskOf(this.house.clerk, this.house.routed());
		this.house.clerk.send("/tasks/" + task + "/complete", "application/json", "null").problem(400);
		this.house.clerk.send("/tasks/" + task + "/complete", "application/json", "{\"result\":{\"a\":[1]}}")
			.wrong("result");
		this.house.clerk
			.send("/tasks/" + task + "/complete", "application/json", "{\"result\":[\"ACCEPT\",\"DECLINE\"]}")
			.problem(422);
	}

	@Test
	void oddValuesAreKeptOrRefusedButNeverBreak() {
		String id = this.house.applicant.post("/requests", Map.of("dataName", Map.of("a", 1), "items", 7, "need", "?"))
			.ok()
			.path("id")
			.asText();
		this.house.applicant.put("/requests/" + id, Map.of("formats", Map.of("csv", true), "passedOn", 1, "theme", "x"))
			.ok();
		this.house.applicant.put("/requests/" + id, Map.of("description", "字".repeat(9000), "email", "e".repeat(900)))
			.ok();
		this.house.applicant.put("/requests/" + id, Map.of("dataName", "\u0000😀 <script>alert(1)</script>")).ok();
		this.house.applicant.post("/requests/" + id + "/submit", Map.of("undertaking", true)).problem(422);
		this.house.applicant.upload("/requests/" + id + "/files", "../../a.exe", new byte[] { 'M', 'Z', 0, 1 })
			.problem(422);
		this.house.applicant.upload("/requests/" + id + "/files", "", new byte[0]).problem(422);
	}

	@Test
	void longListIsReadPageByPage() {
		Set<String> made = new HashSet<>();
		for (int i = 0; i < 53; i++) {
			made.add(this.house.applicant.post("/requests", Map.of("dataName", "第 " + i + " 份"))
				.ok()
				.path("id")
				.asText());
		}
		JsonNode first = this.house.applicant.get("/requests").ok();
		assertThat(first.path("items")).hasSize(50);
		JsonNode rest = this.house.applicant.get("/requests?cursor={cursor}", first.path("next").asText()).ok();
		assertThat(rest.path("next").isNull()).isTrue();
		Set<String> read = new HashSet<>();
		for (JsonNode page : Set.of(first, rest)) {
			page.path("items").forEach((item) -> read.add(item.path("id").asText()));
		}
		assertThat(read).isEqualTo(made);
		assertThat(this.house.applicant.get("/requests?cursor=nonsense").ok().path("items")).hasSize(50);
	}

	@Test
	void grantsOfOthersAreUnknown() {
		String number = this.house.verified();
		this.house.work(this.house.handler, number,
				Map.of("outcome", "AGREED", "items", java.util.Collections.nCopies(3, Map.of("treatment", "OPENED"))));
		String grant = this.house.delivered(number, ApiHouse.bytes("a,b\n1,2\n"));
		Program stranger = Program.of(this.context, this.people.applicant());
		for (String of : Set.of(grant, "no-such-grant")) {
			stranger.get("/grants/" + of).problem(404);
			stranger.get("/grants/" + of + "/files/{name}", "公厕.csv").problem(404);
			stranger.post("/grants/" + of + "/sign", Map.of("agreed", true, "name", "张测试")).problem(404);
			stranger
				.post("/grants/" + of + "/feedback",
						Map.of("kind", "OTHER", "title", "成果", "description", "别人的数据做出来的成果"))
				.problem(404);
		}
		assertThat(stranger.get("/grants").ok().path("items")).isEmpty();
		this.house.applicant.get("/grants/" + grant + "/files/{name}", "no-such.csv").problem(404);
		this.house.applicant.post("/grants/" + grant + "/sign", Map.of("agreed", true, "name", "张测试")).problem(403);
		this.house.dataManager.upload("/requests/" + number + "/delivery-files", "更多.csv", ApiHouse.bytes("a"))
			.problem(403);
	}

}
