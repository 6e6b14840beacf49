package cn.opendata.approval.process.engine.cockpit;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import cn.opendata.approval.TestDatabase;
import cn.opendata.approval.process.engine.EngineTurn;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Camunda's Tasklist where it is switched on: reviewers see the tasks of their groups and
 * work them by the rules of our pages.
 */
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "spring.lifecycle.timeout-per-shutdown-phase=3s",
				"approval.cockpit.tasklist=true", "approval.files.folder=target/test-files" })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@ExtendWith(EngineTurn.class)
class TasklistControllerTests {

	private static final String ENGINE = "/engine/engine/default";

	private static final String GROUP = "hlj-jt:HANDLER";

	@Autowired
	private TaskService tasks;

	@Autowired
	private AuthorizationService rights;

	@LocalServerPort
	private int port;

	private Task task;

	private CockpitVisitor handler;

	@BeforeEach
	void aTaskOfTheDemo() throws Exception {
		long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (this.task == null && System.nanoTime() < patience) {
			this.task = this.tasks.createTaskQuery()
				.taskCandidateGroup(GROUP)
				.includeAssignedTasks()
				.list()
				.stream()
				.findFirst()
				.orElse(null);
			Thread.sleep(200);
		}
		this.handler = new CockpitVisitor(this.port).signsIn("hlj-jt-handler");
		this.handler.calls("GET", "/camunda/app/tasklist/default/", "");
	}

	@Test
	void reviewerOpensTasklistAndNotCockpit() throws Exception {
		assertThat(this.handler.calls("GET", "/camunda/app/tasklist/default/", "").statusCode()).isEqualTo(200);
		assertThat(this.handler.calls("GET", "/camunda/app/cockpit/default/", "").statusCode()).isEqualTo(403);
		assertThat(this.handler.status("POST", ENGINE + "/process-instance", "{}")).isEqualTo(403);
		assertThat(new CockpitVisitor(this.port).signsIn("hlj-pt-supervisor")
			.calls("GET", "/camunda/app/tasklist/default/", "")
			.statusCode()).isEqualTo(403);
	}

	@Test
	void reviewerSeesTheTasksOfOwnGroupsOnly() throws Exception {
		List<String> seen = new ObjectMapper()
			.readTree(this.handler.calls("POST", "/camunda/api" + ENGINE + "/task", "{}").body())
			.findValuesAsText("id");
		assertThat(seen).contains(this.task.getId())
			.containsExactlyInAnyOrderElementsOf(this.tasks.createTaskQuery()
				.taskCandidateGroupIn(List.of(GROUP, "hlj-jt:REQUESTER"))
				.includeAssignedTasks()
				.list()
				.stream()
				.map(Task::getId)
				.toList());
	}

	@Test
	void taskCarriesOneRightOfItsGroupAndNoneOfAPerson() {
		assertThat(this.rights.createAuthorizationQuery().resourceType(Resources.TASK).list()).isNotEmpty()
			.allSatisfy((right) -> assertThat(right.getUserId()).isNull());
		assertThat(this.rights.createAuthorizationQuery()
			.resourceType(Resources.TASK)
			.resourceId(this.task.getId())
			.list()).singleElement().satisfies((right) -> assertThat(right.getGroupId()).isEqualTo(GROUP));
	}

	@Test
	void completingWithoutWhatTheFormAsksIsRefusedInWords() throws Exception {
		HttpResponse<String> answer = this.handler.calls("POST",
				"/camunda/api" + ENGINE + "/task/" + this.task.getId() + "/complete", "{\"variables\":{}}");
		assertThat(answer.statusCode()).isIn(400, 409);
		assertThat(answer.body()).contains("\"message\":\"");
		assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).count()).isOne();
	}

	@Test
	void formOfATaskIsItsPageInTheProduct() throws Exception {
		assertThat(
				this.handler.calls("GET", "/camunda/api" + ENGINE + "/task/" + this.task.getId() + "/form", "").body())
			.isEqualTo("{\"key\":\"/tasks/" + this.task.getId() + "\"}");
		assertThat(this.handler.calls("GET", "/tasks/" + this.task.getId(), "").statusCode()).isEqualTo(200);
	}

	@Test
	void whoIsNotOfTheGroupWorksNothing() throws Exception {
		CockpitVisitor other = new CockpitVisitor(this.port).signsIn("hlj-tj-clerk");
		other.calls("GET", "/camunda/app/tasklist/default/", "");
		assertThat(
				other.status("POST", ENGINE + "/task/" + this.task.getId() + "/claim", "{\"userId\":\"hlj-tj-clerk\"}"))
			.isEqualTo(403);
		assertThat(other.status("POST", ENGINE + "/task/" + this.task.getId() + "/complete", "{\"variables\":{}}"))
			.isEqualTo(403);
		assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).count()).isOne();
	}

	@Test
	void nobodyTakesATaskInTheNameOfAnother() throws Exception {
		assertThat(this.handler.status("POST", ENGINE + "/task/" + this.task.getId() + "/claim",
				"{\"userId\":\"hlj-jt-head\"}"))
			.isIn(204, 409);
		assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).singleResult().getAssignee())
			.isNotEqualTo("hlj-jt-head");
		assertThat(this.handler.status("POST", ENGINE + "/task/" + this.task.getId() + "/assignee",
				"{\"userId\":\"hlj-jt-head\"}"))
			.isEqualTo(403);
	}

	@Test
	void actWithoutTheTokenIsRefused() throws Exception {
		this.handler.forgetsToken();
		assertThat(this.handler.status("POST", ENGINE + "/task/" + this.task.getId() + "/unclaim", "{}"))
			.isEqualTo(403);
	}

}
