package cn.opendata.approval.api;

import java.util.List;
import java.util.Map;

import cn.opendata.approval.DatabaseTest;
import cn.opendata.approval.TestHouse;
import cn.opendata.approval.organization.Actor;
import cn.opendata.approval.organization.Role;
import cn.opendata.approval.request.CaseFiles;
import cn.opendata.approval.shared.Refused;
import cn.opendata.approval.shared.RequestId;
import cn.opendata.approval.web.TestSignIn;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * No refusal without ground, reason and legal basis: tried by the page, by the interface
 * for programs, by the engine's own services and by SQL.
 */
@DatabaseTest
class RefusalGuardModuleTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestHouse people;

	@Autowired
	private MockMvcTester site;

	@Autowired
	private TaskService tasks;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private CaseFiles cases;

	@Autowired
	private JdbcClient jdbc;

	private ApiHouse house;

	@BeforeEach
	void people() {
		this.house = new ApiHouse(this.context, this.people);
	}

	@ParameterizedTest
	@ValueSource(strings = { "REFUSED", "PARTLY", "ALREADY_OPEN", "NOT_HELD", "NOT_OURS", "DUPLICATE",
			"NOT_A_DATA_REQUEST" })
	void byThePage(String outcome) {
		String number = this.house.verified();
		String task = this.house.taskOf(this.house.handler, number);
		Actor handler = this.people.staff(this.house.department, Role.HANDLER);
		for (String confirmed : List.of("", "_confirmed")) {
			assertThat(this.site.post()
				.uri("/tasks/" + task)
				.with(csrf())
				.with(TestSignIn.as(handler))
				.param("outcome", outcome)
				.param("reason", "   ")
				.param("basis", "")
				.param(confirmed.isEmpty() ? "x" : confirmed, "1")).hasStatus(422)
				.bodyText()
				.contains("f-reason-error", "f-basis-error");
		}
		assertUndecided(number, "PROPOSING");
	}

	@Test
	void byThePageOfAcceptance() {
		String number = this.house.routed();
		String task = this.house.taskOf(this.house.clerk, number);
		assertThat(this.site.post()
			.uri("/tasks/" + task)
			.with(csrf())
			.with(TestSignIn.as(this.people.staff(this.house.department, Role.CLERK)))
			.param("result", "DECLINE")
			.param("_confirmed", "1")).hasStatus(422)
			.bodyText()
			.contains("f-ground-error", "f-reason-error", "f-basis-error");
		assertUndecided(number, "SUBMITTED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "REFUSED", "ALREADY_OPEN", "NOT_HELD", "NOT_OURS", "DUPLICATE", "NOT_A_DATA_REQUEST" })
	void byTheInterfaceForPrograms(String outcome) {
		String number = this.house.verified();
		String complete = "/tasks/" + this.house.taskOf(this.house.handler, number) + "/complete";
		String[] missing = outcome.equals("REFUSED") ? new String[] { "ground", "reason", "basis" }
				: new String[] { "reason", "basis" };
		this.house.handler.post(complete, Map.of("outcome", outcome)).wrong(missing);
		this.house.handler
			.post(complete,
					Map.of("outcome", outcome, "ground", " ", "reason", "\u3000\u00a0 \u200b \n\t", "basis", " "))
			.wrong(missing);
		this.house.handler
			.post(complete, Map.of("outcome", outcome, "ground", "OTHER", "reason", "有理由的理由", "basis", "OTHER",
					"basisDocument", " ", "basisArticle", ""))
			.wrong("basisDocument", "basisArticle");
		assertUndecided(number, "PROPOSING");
	}

	@Test
	void byTheInterfaceForProgramsOfAcceptance() {
		String number = this.house.submitted();
		String route = "/tasks/" + this.house.taskOf(this.house.office, number) + "/complete";
		this.house.office.post(route, Map.of("result", "DECLINE")).wrong("ground", "reason", "basis");
		assertUndecided(number, "ROUTING");
	}

	@Test
	void byTheEngineCompletingTheTask() {
		String number = this.house.verified();
		String task = this.house.taskOf(this.house.handler, number);
		Map<String, Object> variables = Map.of("status", "ANSWERED", "outcome", "REFUSED", "kind", "SHARE");
		assertThatThrownBy(() -> this.tasks.complete(task, variables)).hasRootCauseInstanceOf(Refused.class);
		this.tasks.resolveTask(task, variables);
		assertThatThrownBy(() -> this.tasks.handleBpmnError(task, "refused", "", variables))
			.isInstanceOf(ProcessEngineException.class);
		assertThatThrownBy(() -> this.tasks.complete(task, variables)).hasRootCauseInstanceOf(Refused.class);
		assertUndecided(number, "PROPOSING");
		assertThat(this.house.taskOf(this.house.handler, number)).isEqualTo(task);
	}

	@Test
	void byTheEngineMovingTheToken() {
		String number = this.house.verified();
		String instance = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(number)
			.rootProcessInstances()
			.singleResult()
			.getId();
		this.runtime.setVariables(instance, Map.of("status", "ANSWERED", "outcome", "REFUSED"));
		for (String step : List.of("Task_RenderLetters", "Task_ArchiveRequest")) {
			try {
				this.runtime.createProcessInstanceModification(instance).startBeforeActivity(step).execute();
				this.house.runDue(number);
			}
			catch (RuntimeException ex) {
				assertThat(NestedExceptionUtils.getMostSpecificCause(ex)).isInstanceOf(Refused.class);
			}
			assertUndecided(number, "PROPOSING");
		}
		assertThat(this.jdbc.sql("SELECT COUNT(*) FROM letters_letter WHERE request_id = ? AND kind = 'DECISION'")
			.param(id(number).value())
			.query(Integer.class)
			.single()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "'REFUSED', '理由充分的五个字', NULL, '条例', '第一条'", "'REFUSED', '', 'PRIVACY', '条例', '第一条'",
			"'REFUSED', '    短   ', 'PRIVACY', '条例', '第一条'", "'REFUSED', '理由充分的五个字', 'PRIVACY', NULL, NULL",
			"'REFUSED', '理由充分的五个字', 'PRIVACY', '条例', ' '", "'NOT_ACCEPTED', '理由充分的五个字', ' ', '条例', '第一条'",
			"'PARTLY', '理由充分的五个字', NULL, '', '第一条'", "'NOT_HELD', '', NULL, '条例', '第一条'" })
	void bySqlOfADecision(String row) {
		RequestId id = id(this.house.verified());
		assertThatThrownBy(() -> this.jdbc.sql("""
				INSERT INTO request_decision (id, request_id, seq, stage, outcome, reason, ground, basis_document,
				  basis_article, conditions, decided_by, decided_at)
				VALUES ('x', '%s', 99, 'DECIDED', %s, '', 'x', '2026-01-01 00:00:00')""".formatted(id, row)).update())
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("onstraint");
	}

	@Test
	void bySqlOfTheCase() {
		String number = this.house.verified();
		String id = id(number).value();
		for (String status : List.of("ANSWERED", "ARCHIVED", "NOT_ACCEPTED", "OPENED")) {
			for (String more : List.of("", ", outcome = 'REFUSED'", ", outcome = 'REFUSED', decision_id = 'x'")) {
				assertThatThrownBy(() -> this.jdbc.sql("UPDATE request_case SET status = ?" + more + " WHERE id = ?")
					.params(status, id)
					.update()).isInstanceOf(DataAccessException.class).hasMessageContaining("onstraint");
			}
		}
		assertUndecided(number, "PROPOSING");
	}

	@Test
	void bySqlOfADecisionThatStands() {
		String number = refused();
		String id = id(number).value();
		for (String change : List.of("ground = NULL", "ground = ''", "reason = ''", "basis_document = NULL",
				"basis_article = ' '", "outcome = 'AGREED'")) {
			assertThatThrownBy(() -> this.jdbc.sql("UPDATE request_decision SET " + change + " WHERE request_id = ?")
				.param(id)
				.update()).as(change).isInstanceOf(DataAccessException.class).hasMessageContaining("onstraint");
		}
		assertThatThrownBy(() -> this.jdbc.sql("DELETE FROM request_decision WHERE request_id = ?").param(id).update())
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("onstraint");
		assertThatThrownBy(
				() -> this.jdbc.sql("UPDATE request_case SET decision_id = NULL WHERE id = ?").param(id).update())
			.isInstanceOf(DataAccessException.class)
			.hasMessageContaining("onstraint");
		assertThat(this.cases.get(id(number)).decision()).get()
			.satisfies((decision) -> assertThat(decision.basis()).isPresent());
	}

	private String refused() {
		String number = this.house.verified();
		this.house.work(this.house.handler, number,
				Map.of("outcome", "REFUSED", "ground", ApiHouse.REFUSAL.get("ground"), "reason",
						ApiHouse.REFUSAL.get("reason"), "basis", ApiHouse.REFUSAL.get("basis")));
		this.house.work(this.house.head, number, Map.of("result", "APPROVE", "text", ""));
		return number;
	}

	private RequestId id(String number) {
		return this.cases.find(number).orElseThrow().id();
	}

	private void assertUndecided(String number, String status) {
		assertThat(this.cases.find(number)).get().satisfies((file) -> {
			assertThat(file.status().name()).isEqualTo(status);
			assertThat(file.decision()).isEmpty();
		});
	}

}
