package cn.opendata.approval.process.engine.cockpit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.opendata.approval.RunningProduct;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what below {@code /camunda}: supervisors look and change nothing,
 * administrators set what failed going again and nothing else, nobody else comes in.
 */
@RunningProduct
class CockpitControllerTests {

	private static final String ENGINE = "/engine/engine/default";

	private static final String MODEL = """
			<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
				xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="probe">
			  <process id="CockpitProbe" isExecutable="true" camunda:historyTimeToLive="P1D">
			    <startEvent id="Start"/>
			    <sequenceFlow id="Flow" sourceRef="Start" targetRef="Task_Probe"/>
			    <serviceTask id="Task_Probe" camunda:asyncBefore="true" camunda:expression="${nothing.here()}"/>
			  </process>
			</definitions>
			""";

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private Deployment deployment;

	private ProcessInstance instance;

	private Job job;

	private Incident incident;

	@BeforeEach
	void somethingThatFailed() {
		((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor().shutdown();
		this.deployment = this.repository.createDeployment().addString("probe.bpmn", MODEL).deploy();
		this.instance = this.runtime.startProcessInstanceByKey("CockpitProbe", "probe");
		this.job = this.management.createJobQuery().processInstanceId(this.instance.getId()).singleResult();
		this.management.setJobRetries(this.job.getId(), 0);
		this.incident = this.runtime.createIncident("probe", this.instance.getId(), "by hand");
	}

	@AfterEach
	void nothingIsLeft() {
		this.repository.deleteDeployment(this.deployment.getId(), true);
		((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor().start();
	}

	@Test
	void supervisorChangesNothingByWhateverCall() throws Exception {
		CockpitVisitor supervisor = visitor("hlj-pt-supervisor");
		Map<String, List<String>> before = EngineRows.of(this.jdbc);
		List<String> passed = new ArrayList<>();
		List<NamedCsvRecord> calls = changingCalls();
		for (NamedCsvRecord call : calls) {
			int status = supervisor.status(call.getField("method"), filled(call, "path"), filled(call, "body"));
			if (status != 403 && status != 404) {
				passed.add(status + " " + call.getField("method") + " " + call.getField("path"));
			}
		}
		assertThat(passed).isEmpty();
		assertThat(calls).hasSizeGreaterThanOrEqualTo(40);
		assertThat(EngineRows.of(this.jdbc)).isEqualTo(before);
		assertThat(supervisor.status("GET", ENGINE + "/process-definition", "")).as("still signed in").isEqualTo(200);
	}

	@Test
	void administratorRetriesAndResolvesAndNothingElse() throws Exception {
		CockpitVisitor administrator = visitor("hlj-pt-admin");
		List<String> passed = new ArrayList<>();
		for (NamedCsvRecord call : changingCalls()) {
			int status = administrator.status(call.getField("method"), filled(call, "path"), filled(call, "body"));
			if (status != 403 && status != 404) {
				passed.add(status + " " + call.getField("method") + " " + call.getField("path"));
			}
		}
		assertThat(passed).containsExactlyInAnyOrder("204 PUT " + ENGINE + "/job/{job}/retries",
				"204 PUT " + ENGINE + "/job-definition/{jobDefinition}/retries",
				"204 DELETE " + ENGINE + "/incident/{incident}");
		assertThat(this.runtime.createIncidentQuery().processInstanceId(this.instance.getId()).count()).isZero();
		assertThat(this.management.createJobQuery().jobId(this.job.getId()).singleResult().getRetries()).isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ',
			value = { "GET /process-definition", "GET /process-definition/statistics", "POST /process-instance",
					"POST /task", "POST /history/process-instance", "POST /variable-instance", "GET /deployment",
					"GET /incident", "POST /job" })
	void supervisorReads(String method, String path) throws Exception {
		CockpitVisitor supervisor = visitor("hlj-pt-supervisor");
		assertThat(supervisor.status(method, ENGINE + path, method.equals("POST") ? "{}" : "")).isEqualTo(200);
	}

	@Test
	void supervisorSeesWhatRuns() throws Exception {
		assertThat(visitor("hlj-pt-supervisor")
			.calls("GET", "/camunda/api" + ENGINE + "/process-instance/" + this.instance.getId(), "")
			.body()).contains("\"businessKey\":\"probe\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}",
			"{\"assigneeExpression\":\"x\"}", "{\"a\":[{\"b\":{\"c\\u0045xpression\":1}}]}", "{\"a\":", "{\"a\":1}}" })
	void bodyWithAnExpressionOrMalformedGoesNoFurther(String body) throws Exception {
		assertThat(visitor("hlj-pt-supervisor").status("POST", ENGINE + "/task", body)).isEqualTo(400);
	}

	@Test
	void parameterWithAnExpressionGoesNoFurther() throws Exception {
		assertThat(visitor("hlj-pt-supervisor").status("GET", ENGINE + "/task?dueAfterExpression=x", ""))
			.isEqualTo(400);
	}

	@Test
	void bodyOfUnboundedSizeGoesNoFurther() throws Exception {
		String body = "{\"name\":\"" + "x".repeat(70_000) + "\"}";
		assertThat(visitor("hlj-pt-supervisor").status("POST", ENGINE + "/task", body)).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/admin/setup/default/user/create", "/camunda/app/admin/default/setup/",
			"/camunda/app/admin/default/" })
	void setUpOfTheEngineIsAbsentForEverybody(String path) throws Exception {
		for (CockpitVisitor anybody : List.of(new CockpitVisitor(this.port), visitor("hlj-pt-supervisor"),
				visitor("hlj-pt-admin"))) {
			assertThat(anybody.calls("GET", path, "").statusCode()).isEqualTo(404);
			assertThat(anybody.calls("POST", path, "{\"profile\":{\"id\":\"x\"}}").statusCode()).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/welcome/default/", "/camunda/app/tasklist/default/",
			"/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js" })
	void otherApplicationsAreOff(String path) throws Exception {
		assertThat(visitor("hlj-pt-admin").calls("GET", path, "").statusCode()).isEqualTo(404);
	}

	@Test
	void visitorIsSentToOurSignIn() throws Exception {
		CockpitVisitor visitor = new CockpitVisitor(this.port);
		assertThat(visitor.calls("GET", "/camunda/app/cockpit/default/", "").headers().firstValue("Location"))
			.hasValueSatisfying((page) -> assertThat(page).endsWith("/login"));
		assertThat(visitor.status("GET", ENGINE + "/task", "")).isEqualTo(401);
		assertThat(visitor.status("POST", ENGINE + "/task", "{}")).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "hlj-tj-head", "hlj-pt-auditor", "hlj-pt-security", "citizen" })
	void whoIsNeitherSupervisorNorAdministratorStaysOutside(String login) throws Exception {
		CockpitVisitor other = visitor(login);
		assertThat(other.calls("GET", "/camunda/app/cockpit/default/", "").statusCode()).isEqualTo(403);
		assertThat(other.status("GET", ENGINE + "/process-definition", "")).isEqualTo(403);
	}

	@Test
	void changingCallNeedsTheTokenOfTheWebApplication() throws Exception {
		CockpitVisitor administrator = visitor("hlj-pt-admin");
		administrator.forgetsToken();
		assertThat(administrator.status("PUT", ENGINE + "/job/" + this.job.getId() + "/retries", "{\"retries\":5}"))
			.isEqualTo(403);
		assertThat(this.management.createJobQuery().jobId(this.job.getId()).singleResult().getRetries()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/engine", "/engine-rest/engine/default/task", "/rest/engine", "/api/engine" })
	void enginesRestInterfaceAnswersNowhereElse(String path) throws Exception {
		assertThat(visitor("hlj-pt-admin").calls("GET", path, "").statusCode()).isIn(401, 404);
	}

	@Test
	void ourPagesKeepTheirStrictPolicy() throws Exception {
		assertThat(new CockpitVisitor(this.port).calls("GET", "/", "").headers().allValues("Content-Security-Policy"))
			.singleElement()
			.asString()
			.startsWith("default-src 'none'; script-src 'self'");
	}

	private CockpitVisitor visitor(String login) throws IOException, InterruptedException {
		return new CockpitVisitor(this.port).signsIn(login);
	}

	private String filled(NamedCsvRecord call, String column) {
		return call.getField(column)
			.replace("{deployment}", this.deployment.getId())
			.replace("{definition}", this.instance.getProcessDefinitionId())
			.replace("{instance}", this.instance.getId())
			.replace("{jobDefinition}", this.job.getJobDefinitionId())
			.replace("{job}", this.job.getId())
			.replace("{incident}", this.incident.getId());
	}

	private static List<NamedCsvRecord> changingCalls() throws IOException {
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(
					new ClassPathResource("cockpit/changing-calls.csv").getInputStream(), StandardCharsets.UTF_8))) {
			return lines.stream().toList();
		}
	}

}
